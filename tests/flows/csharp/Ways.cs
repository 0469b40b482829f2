// Ways through the language: calls, closures, tuples, patterns, members, queries.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Shop;

public class Ways(IHttpContextAccessor accessor, ILogger<Ways> log)
{
    private void Accessor()
    {
        var agent = accessor.HttpContext.Request.Headers["User-Agent"];
        // ruleid: command-injection
        Process.Start(agent);
    }

    private void Lookup(HttpContext context)
    {
        if (context.Request.Query.TryGetValue("a", out var found))
        {
            // ruleid: command-injection
            Process.Start(found);
        }
    }

    private void Compared(HttpContext context)
    {
        var text = context.Request.Query["a"].ToString();
        if (text == "notepad")
        {
            // ok: command-injection
            Process.Start(text);
        }
        // ruleid: command-injection
        Process.Start(text ?? "");
    }

    private async Task Bodies(HttpRequest request)
    {
        var order = await request.ReadFromJsonAsync<Order>();
        // ruleid: command-injection
        Process.Start(order!.Name);
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        dynamic data = JsonConvert.DeserializeObject(body);
        string name = data?.name;
        // ruleid: command-injection
        Process.Start(name);
    }

    private void Pairs(HttpRequest request)
    {
        foreach (var (key, value) in request.Headers)
        {
            // ruleid: command-injection
            Process.Start(value);
        }
        var held = (Name: request.Query["a"].ToString(), Other: "x");
        // ruleid: command-injection
        Process.Start(held.Name);
        // ok: command-injection
        Process.Start(held.Other);
        var pair = (request.Query["a"].ToString(), "x");
        // ruleid: command-injection
        Process.Start(pair.Item1);
        // ok: command-injection
        Process.Start(pair.Item2);
        var made = new { a = request.Query["a"], b = "x" };
        // ruleid: command-injection
        Process.Start(made.a);
        // ok: command-injection
        Process.Start(made.b);
    }

    private void Filled(HttpRequest request)
    {
        int.TryParse(request.Query["n"], out int number);
        // ok: sql-injection
        new SqlCommand($"SELECT * FROM t WHERE n = {number}").ExecuteReader();
        Ask(request, out var program);
        // todoruleid: command-injection
        Process.Start(program);
    }

    private void Ask(HttpRequest request, out string program)
    {
        program = request.Query["p"];
    }

    private void Delegates(HttpRequest request)
    {
        // ruleid: command-injection
        Action<string> run = each => Process.Start(each);
        run(request.Query["a"]);
        Named(program: request.Query["a"], other: "x");
    }

    private void Named(string other, string program)
    {
        // ruleid: command-injection
        Process.Start(program);
        // ok: path-traversal
        File.Delete(other);
    }

    private void Defaults(HttpRequest request)
    {
        string text = null;
        text ??= request.Query["a"];
        // ruleid: command-injection
        Process.Start(text);
        var part = request.Query["a"].ToString()[..5];
        // ruleid: command-injection
        Process.Start(part);
        // ruleid: command-injection
        Process.Start(part.Extended());
    }

    private void Loops(HttpRequest request)
    {
        string text = request.Query["a"]!;
        while (text.Length > 0)
        {
            // ruleid: command-injection
            Process.Start(text);
            text = text[1..];
        }
        for (var at = 0; at < request.Query.Count; at++)
        {
            // ok: command-injection
            Process.Start("run", at.ToString());
        }
    }

    private void Handled(HttpRequest request)
    {
        try
        {
            // ruleid: command-injection
            Process.Start(request.Query["n"]);
        }
        finally
        {
            log.LogInformation("done");
        }
        try
        {
            throw new ArgumentException(request.Query["m"]);
        }
        catch (ArgumentException error)
        {
            // ruleid: command-injection
            Process.Start(error.Message);
        }
    }

    private void Patterns(HttpRequest request)
    {
        object text = request.Query["a"].ToString();
        if (text is string { Length: > 0 } known)
        {
            // ruleid: command-injection
            Process.Start(known);
        }
        if (text is int number)
        {
            // ok: command-injection
            Process.Start("run", number.ToString());
        }
        switch (text)
        {
            case string other when other.Length > 3:
                // ruleid: command-injection
                Process.Start(other);
                break;
        }
    }

    private void Started(HttpRequest request)
    {
        var start = new ProcessStartInfo("tar") { UseShellExecute = false };
        start.ArgumentList.Add(request.Query["file"]);
        // ok: command-injection
        Process.Start(start);
        // ruleid: command-injection
        var other = new ProcessStartInfo { FileName = "tar", Arguments = "czf " + request.Query["file"] };
        // ok: command-injection
        Process.Start(other);
    }

    private void Cast(HttpRequest request, Level level)
    {
        // ok: sql-injection
        new SqlCommand($"SELECT * FROM t WHERE level = {(int)level}").ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand($"SELECT * FROM t WHERE level = {(string)request.Query["level"]}").ExecuteReader();
    }
}

public class Order
{
    public string Name { get; set; }
}

public static class Extensions
{
    public static string Extended(this string text) => text + ".exe";
}
