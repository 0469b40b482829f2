// Functions that a framework calls: actions, minimal APIs, middleware, functions.
using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();

// ruleid: command-injection
app.MapGet("/run/{program}", (string program) => Process.Start(program));
// ok: command-injection
app.MapGet("/number/{id}", (int id) => Process.Start("run", id.ToString()));
// ok: path-traversal
app.MapGet("/service", (IPaths paths) => File.ReadAllText(paths.Report()));
app.MapPost("/file", async (string name, AppDbContext db, ILogger<Program> log) =>
{
    // ruleid: path-traversal
    var text = await File.ReadAllTextAsync("/srv/" + name);
    // ok: path-traversal
    return File.ReadAllText(db.Find("report"));
});
app.MapGet("/go", (string next) =>
{
    // ruleid: open-redirect
    return Results.Redirect(next);
});
app.MapGet("/stay", (string id) =>
{
    // ok: open-redirect
    return Results.Redirect($"/orders/{id}");
});
app.MapGet("/context", (HttpContext context) =>
{
    // ruleid: cross-site-scripting
    return Results.Content("<p>" + context.Request.Query["name"], "text/html");
});
app.MapGet("/text", (HttpContext context) =>
{
    // ok: cross-site-scripting
    return Results.Content("<p>" + context.Request.Query["name"], "text/plain");
});
app.MapPost("/orders", CreateOrder);
app.MapPost("/deliveries", Deliveries.Create);

static IResult CreateOrder(string program, OrderService orders)
{
    // ruleid: command-injection
    Process.Start(program);
    // ok: command-injection
    Process.Start(orders.Program());
    return Results.Ok();
}

app.Run(async context =>
{
    // ruleid: cross-site-scripting
    await context.Response.WriteAsync("<p>" + context.Request.Path);
    // ok: cross-site-scripting
    await context.Response.WriteAsync("<p>hello");
});

public static class Deliveries
{
    public static void Create(string program)
    {
        // todoruleid: command-injection
        Process.Start(program);
    }
}

public class Deliver : Endpoint<Order, Receipt>
{
    public override async Task HandleAsync(Order order, CancellationToken token)
    {
        // ruleid: command-injection
        Process.Start(order.Program);
        // ok: command-injection
        Process.Start("run", order.Count.ToString());
        await SendOkAsync(token);
    }
}

public class Delivered : IConsumer<Order>
{
    public async Task Consume(ConsumeContext<Order> context)
    {
        // ruleid: command-injection
        Process.Start(context.Message.Program);
    }
}

public class ShopController : Controller
{
    private readonly IClock _clock;

    [HttpGet("a")]
    public void Attribute(string name, [FromServices] Paths paths, [FromQuery] RunContext run)
    {
        // ok: path-traversal
        System.IO.File.Delete(paths.Report());
        // ruleid: path-traversal
        System.IO.File.Delete(run.Path);
        // ruleid: command-injection
        Process.Start(name);
    }

    // An action by the base of its class.
    public IActionResult Details(string id)
    {
        // ruleid: path-traversal
        return PhysicalFile("/srv/" + id, "text/plain");
    }

    [NonAction]
    public void Helper(string name)
    {
        // ok: command-injection
        Process.Start(name);
    }

    [HttpPost("body")]
    public void Body([FromBody] Order order, Guid id, DateTime when)
    {
        // ruleid: command-injection
        Process.Start(order.Program);
        // ok: command-injection
        Process.Start("run", order.Count.ToString());
        // ok: command-injection
        Process.Start("run", id.ToString());
        // ok: command-injection
        Process.Start("run", when.ToString("O"));
    }

    [HttpGet("files/{id:int}/{name}")]
    public void Constrained(string id, string name)
    {
        // ok: path-traversal
        System.IO.File.Delete("/srv/" + id);
        // ruleid: path-traversal
        System.IO.File.Delete("/srv/" + name);
    }

    [HttpGet("colour")]
    public void Enumerated(Colour colour, Colour? other)
    {
        // ok: path-traversal
        System.IO.File.Delete("/srv/" + colour);
        // ok: path-traversal
        System.IO.File.Delete("/srv/" + other);
    }

    private void Unasked(string name)
    {
        // ok: command-injection
        Process.Start(name);
    }
}

public record Order(string Program, int Count);

public enum Colour { Red, Green }

public static class Functions
{
    [FunctionName("Fetch")]
    public static async Task<string> Fetch([HttpTrigger("get")] HttpRequest request, ILogger log)
    {
        using var client = new HttpClient();
        // ruleid: request-forgery
        return await client.GetStringAsync(request.Query["url"]);
    }

    [KernelFunction]
    public static void Tool(string command)
    {
        // ruleid: command-injection
        Process.Start("/bin/sh", command);
    }
}
