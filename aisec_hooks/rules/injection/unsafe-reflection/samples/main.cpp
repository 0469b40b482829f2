#include <QLibrary>
#include <dlfcn.h>
#include <httplib.h>

void* part(const httplib::Request& request) {
  auto name = request.get_param_value("part");
  // ruleid: unsafe-reflection
  QLibrary library(QString::fromStdString(name));
  // ruleid: unsafe-reflection
  void* found = dlopen(name.c_str(), RTLD_NOW);
  // ruleid: unsafe-reflection
  found = dlopen(("/usr/lib/shop/" + name + ".so").c_str(), RTLD_NOW);
  // ok: unsafe-reflection
  QLibrary own("/usr/lib/shop/pdf.so");
  // ok: unsafe-reflection
  found = dlopen("/usr/lib/shop/pdf.so", RTLD_NOW);
  if (name == "begin") {
    // ok: unsafe-reflection
    return dlsym(found, name.c_str());
  }
  return found;
}
