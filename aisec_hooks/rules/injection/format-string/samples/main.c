#include <stdio.h>
#include <sys/socket.h>
#include <syslog.h>

void tell(int client, FILE *log, const char *given)
{
    char name[64], line[128];
    recv(client, name, sizeof name, 0);
    // ruleid: format-string
    printf(name);
    snprintf(line, sizeof line, "signed in: %s\n", name);
    // ruleid: format-string
    fprintf(log, line);
    // ruleid: format-string
    syslog(LOG_INFO, given);
    // ok: format-string
    printf("%s", name);
    // ok: format-string
    fprintf(log, "signed in: %s\n", name);
    const char *usage = "usage: shop FILE\n";
    // ok: format-string
    printf(usage);
    // ok: format-string
    fputs(name, stdout);
}
