using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using MongoDB.Bson;
using MongoDB.Driver;

public class CustomersController : ControllerBase
{
    private readonly IMongoCollection<Customer> _collection;

    public CustomersController(IMongoCollection<Customer> collection) => _collection = collection;

    [HttpGet("customers")]
    public async Task<IActionResult> Find(string name)
    {
        // ruleid: nosql-injection
        var parsed = BsonDocument.Parse("{ name: '" + name + "' }");
        // ok: nosql-injection
        var filter = Builders<Customer>.Filter.Eq(customer => customer.Name, name);
        return Ok(await _collection.Find(filter).ToListAsync());
    }

    [HttpGet("text")]
    public async Task<IActionResult> Text(string name)
    {
        // ruleid: nosql-injection
        await _collection.FindAsync($"{{ name: '{name}' }}");
        // ok: nosql-injection
        await _collection.FindAsync("{ active: true }");
        return Ok();
    }

    [HttpGet("where")]
    public BsonDocument Where(string test)
    {
        // ruleid: nosql-injection
        return new BsonDocument("$where", test);
    }

    [HttpGet("field")]
    public BsonDocument Field(string name)
    {
        // ok: nosql-injection
        return new BsonDocument("name", name);
    }
}
