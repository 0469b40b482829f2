#include <cstdio>
#include <iostream>
#include <string>

int ask(std::FILE* file) {
  char line[64], word[16];
  int number;
  // ruleid: unbounded-copy
  gets(line);
  // ruleid: unbounded-copy
  std::scanf("%s", word);
  // ruleid: unbounded-copy
  std::fscanf(file, "%d %[^,]", &number, word);
  // ok: unbounded-copy
  std::fgets(line, sizeof line, stdin);
  // ok: unbounded-copy
  std::scanf("%15s", word);
  std::string whole;
  // ok: unbounded-copy
  std::getline(std::cin, whole);
  return number;
}
