#include <bsoncxx/json.hpp>
#include <hiredis.h>
#include <httplib.h>

void find(redisContext* redis, const httplib::Request& request) {
  auto name = request.get_param_value("name");
  // ruleid: nosql-injection
  auto filter = bsoncxx::from_json(request.body);
  // ruleid: nosql-injection
  filter = bsoncxx::from_json("{\"name\": \"" + name + "\"}");
  // ruleid: nosql-injection
  redisCommand(redis, ("SET name " + name).c_str());
  // ok: nosql-injection
  filter = bsoncxx::from_json("{}");
  // ok: nosql-injection
  redisCommand(redis, "SET name %s", name.c_str());
  // ok: nosql-injection
  redisCommand(redis, "GET name");
}
