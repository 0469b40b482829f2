#include <exception>
#include <iostream>

void run() {
  try {
    load();
    // ruleid: swallowed-exception
  } catch (...) {
  }
  try {
    load();
    // ruleid: swallowed-exception
  } catch (const std::exception& error) {
  }
  try {
    load();
    // ruleid: swallowed-exception
  } catch (std::runtime_error&) {
    // nothing
  }
  try {
    load();
    // ok: swallowed-exception
  } catch (const std::exception& error) {
    std::cerr << error.what();
  }
  try {
    load();
    // ok: swallowed-exception
  } catch (const NotThere& error) {
  }
  try {
    load();
    // ok: swallowed-exception
  } catch (...) {
    throw;
  }
}
