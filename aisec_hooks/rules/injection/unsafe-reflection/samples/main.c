#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

void *part(int client)
{
    char name[64], path[128];
    recv(client, name, sizeof name, 0);
    // ruleid: unsafe-reflection
    void *found = dlopen(name, RTLD_NOW);
    snprintf(path, sizeof path, "/usr/lib/shop/%s.so", name);
    // ruleid: unsafe-reflection
    found = dlopen(path, RTLD_NOW);
    // ruleid: unsafe-reflection
    dlsym(found, name);
    // ok: unsafe-reflection
    found = dlopen("/usr/lib/shop/pdf.so", RTLD_NOW);
    // ok: unsafe-reflection
    dlsym(found, "begin");
    if (strcmp(name, "begin") == 0) {
        // ok: unsafe-reflection
        return dlsym(found, name);
    }
    return found;
}
