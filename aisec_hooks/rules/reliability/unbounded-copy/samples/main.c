#include <stdio.h>

int ask(FILE *file)
{
    char line[64], word[16];
    int number;
    // ruleid: unbounded-copy
    gets(line);
    // ruleid: unbounded-copy
    scanf("%s", word);
    // ruleid: unbounded-copy
    fscanf(file, "%d %s", &number, word);
    // ok: unbounded-copy
    fgets(line, sizeof line, stdin);
    // ok: unbounded-copy
    scanf("%15s", word);
    // ok: unbounded-copy
    fscanf(file, "%d %15s", &number, word);
    // ok: unbounded-copy
    return scanf("%d", &number);
}
