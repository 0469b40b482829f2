#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int send_file(int client)
{
    char name[64], whole[PATH_MAX], found[PATH_MAX];
    recv(client, name, sizeof name, 0);
    // ruleid: path-traversal
    FILE *file = fopen(name, "r");
    snprintf(whole, sizeof whole, "/srv/files/%s", name);
    // ruleid: path-traversal
    int plain = open(whole, O_RDONLY);
    // ruleid: path-traversal
    unlink(whole);
    if (realpath(whole, found) != NULL && strncmp(found, "/srv/files/", 11) == 0) {
        // ok: path-traversal
        plain = open(found, O_RDONLY);
    }
    if (strstr(name, "..") == NULL && strchr(name, '/') == NULL) {
        // ok: path-traversal
        file = fopen(name, "r");
    }
    // ok: path-traversal
    file = fopen("/srv/files/index.html", "r");
    return file != NULL && plain >= 0;
}
