#include <hiredis.h>
#include <stdio.h>

void keep(redisContext *redis, int client)
{
    char name[64], text[128];
    recv(client, name, sizeof name, 0);
    snprintf(text, sizeof text, "SET name %s", name);
    // ruleid: nosql-injection
    redisCommand(redis, text);
    // ruleid: nosql-injection
    redisAppendCommand(redis, name);
    // ruleid: nosql-injection
    bson_t *filter = bson_new_from_json((const uint8_t *)name, -1, NULL);
    // ok: nosql-injection
    redisCommand(redis, "SET name %s", name);
    // ok: nosql-injection
    redisAppendCommand(redis, "GET name");
    // ok: nosql-injection
    filter = bson_new_from_json((const uint8_t *)"{}", -1, NULL);
}
