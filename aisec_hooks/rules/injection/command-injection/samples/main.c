#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int serve(int client)
{
    char name[64], command[128];
    recv(client, name, sizeof name, 0);
    snprintf(command, sizeof command, "convert %s out.png", name);
    // ruleid: command-injection
    system(command);
    // ruleid: command-injection
    FILE *lines = popen(getenv("QUERY_STRING"), "r");
    // ruleid: command-injection
    execl("/bin/sh", "sh", "-c", name, (char *)NULL);
    // ok: command-injection
    system("sync");
    // ok: command-injection
    execlp("convert", "convert", "--", name, "out.png", (char *)NULL);
    int size = atoi(name);
    snprintf(command, sizeof command, "convert -resize %d in.png out.png", size);
    // ok: command-injection
    system(command);
    return lines != NULL;
}
