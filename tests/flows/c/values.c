// Ways of a value through buffers, pointers, structures, jumps and functions.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#define PREFIX "ls "

struct job {
    char *command;
    int size;
    struct job *next;
};

static char *same(char *value) { return value; }

static char *quiet(char *value)
{
    (void)value;
    return "ls";
}

static void fill(char *out, const char *value) { strcpy(out, value); }

void buffers(int client)
{
    char name[64], copy[64], whole[128], safe[64];
    recv(client, name, sizeof name, 0);
    strcpy(copy, name);
    // ruleid: command-injection
    system(copy);
    strncpy(copy, "ls", sizeof copy);
    // ok: command-injection
    system(copy);
    strcpy(whole, PREFIX);
    // ok: command-injection
    system(whole);
    strcat(whole, name);
    // ruleid: command-injection
    system(whole);
    memcpy(safe, "ls", 3);
    // ok: command-injection
    system(safe);
    memcpy(safe + 2, name, 10);
    // ruleid: command-injection
    system(safe);
    whole[0] = '\0';
    // ok: command-injection
    system(whole);
}

void formats(int client)
{
    char name[64], whole[128];
    recv(client, name, sizeof name, 0);
    int n = snprintf(whole, sizeof whole, "%s", "ls");
    // ok: command-injection
    system(whole);
    n += snprintf(whole + n, sizeof whole - n, " %s", name);
    // ruleid: command-injection
    system(whole);
    sprintf(whole, "ls %d %c %lu", atoi(name), n, strlen(name));
    // ok: command-injection
    system(whole);
    char *made;
    asprintf(&made, "ls %s", name);
    // ruleid: command-injection
    system(made);
    asprintf(&made, "ls %08x", (unsigned)atoi(name));
    // ok: command-injection
    system(made);
    sprintf(whole, "%.*s", 3, name);
    // todoruleid: command-injection
    system(whole);
}

void pointers(int client)
{
    char name[64];
    recv(client, name, sizeof name, 0);
    char *p = name, **q = &p, *end = name + 3;
    // ruleid: command-injection
    system(p);
    // ruleid: command-injection
    system(*q);
    // ruleid: command-injection
    system(end);
    // ruleid: command-injection
    system((char *)(void *)p);
    // ruleid: command-injection
    system(&name[2]);
    p = "ls";
    // ok: command-injection
    system(p);
    const char *found = strchr(name, '=');
    // ruleid: command-injection
    system(found);
    char *token = strtok(name, " ");
    // ruleid: command-injection
    system(token);
    // ok: command-injection
    system(strcmp(name, "a") == 0 ? "ls" : "pwd");
    // ruleid: command-injection
    system(client ? "ls" : name);
    // ruleid: command-injection
    system(strdup(name));
}

void structures(int client)
{
    char name[64];
    recv(client, name, sizeof name, 0);
    struct job job = {.command = name, .size = 1};
    // ruleid: command-injection
    system(job.command);
    struct job other = {.command = "ls"};
    // ok: command-injection
    system(other.command);
    other.command = name;
    // ruleid: command-injection
    system(other.command);
    other.command = "pwd";
    // ok: command-injection
    system(other.command);
    char *list[] = {"ls", name};
    // ok: command-injection
    system(list[0]);
    // ruleid: command-injection
    system(list[1]);
    struct job *kept = &job;
    kept->command = "ls";
    // ok: command-injection
    system(kept->command);
}

void functions(int client)
{
    char name[64], out[64];
    recv(client, name, sizeof name, 0);
    // ruleid: command-injection
    system(same(name));
    // ok: command-injection
    system(quiet(name));
    fill(out, name);
    // ruleid: command-injection
    system(out);
    int (*run)(const char *) = system;
    // ruleid: command-injection
    run(name);
    // ok: command-injection
    run("ls");
}

int jumps(int client)
{
    char name[64];
    int result = -1;
    recv(client, name, sizeof name, 0);
    if (strcmp(name, "ls") != 0)
        goto out;
    // ok: command-injection
    result = system(name);
out:
    // todoruleid: command-injection
    system(name);
    return result;
}

void branches(int client)
{
    char name[64];
    recv(client, name, sizeof name, 0);
    const char *chosen;
    switch (client) {
    case 1:
        chosen = name;
        break;
    case 2:
        chosen = "pwd";
        break;
    default:
        chosen = "ls";
    }
    // ruleid: command-injection
    system(chosen);
    switch (client) {
    case 1:
        chosen = name;
    case 2:
        chosen = "pwd";
        break;
    default:
        chosen = "ls";
    }
    // ok: command-injection
    system(chosen);
#ifdef QUIET
    chosen = "ls";
#else
    chosen = name;
#endif
    // ruleid: command-injection
    system(chosen);
    for (int i = 0; i < 3; i++)
        chosen = "ls";
    do {
        chosen = name;
    } while (client);
    // ruleid: command-injection
    system(chosen);
    if ((chosen = getenv("QUERY_STRING")) != NULL) {
        // ruleid: command-injection
        system(chosen);
    }
    if ((chosen = "ls") != NULL) {
        // ok: command-injection
        system(chosen);
    }
}

void old(client, name)
    int client;
    char *name;
{
    char line[64];
    recv(client, line, sizeof line, 0);
    name = line;
    // ruleid: command-injection
    system(name);
    // ok: command-injection
    system("ls");
}
