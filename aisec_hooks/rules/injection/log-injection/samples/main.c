#include <glib.h>
#include <syslog.h>

void tell(int client)
{
    char name[64], line[128];
    recv(client, name, sizeof name, 0);
    // ruleid: log-injection
    syslog(LOG_INFO, "signed in: %s", name);
    // ruleid: log-injection
    g_warning("unknown user %s", name);
    snprintf(line, sizeof line, "signed out: %s", name);
    // ruleid: log-injection
    syslog(LOG_INFO, "%s", line);
    // ok: log-injection
    syslog(LOG_INFO, "signed in: %d", atoi(name));
    // ok: log-injection
    syslog(LOG_INFO, "signed in: %s", g_uri_escape_string(name, NULL, TRUE));
    // ok: log-injection
    syslog(LOG_INFO, "started");
}
