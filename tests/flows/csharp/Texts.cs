// How texts go through variables, methods, texts and collections.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;

public class Texts : ControllerBase
{
    private string _kept = "constant";
    private string Computed => Request.Query["computed"];
    private string Fixed => "constant" + _kept.Length;

    private static string Same(string text) => text;

    private static string Nothing(string text) { return "x"; }

    private static string Quote(string text, char sign = '\'') => $"{sign}{text}{sign}";

    private void Formatted()
    {
        string a = Request.Query["a"];
        // ruleid: sql-injection
        new SqlCommand(string.Format("SELECT * FROM t WHERE a = '{0}'", a)).ExecuteReader();
        // ok: sql-injection
        new SqlCommand(string.Format("SELECT * FROM t WHERE a = {0}", a.Length)).ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand(String.Concat("SELECT * FROM t WHERE a = '", a, "'")).ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand($@"SELECT *
            FROM t WHERE a = '{a}'").ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand($"""
            SELECT * FROM t WHERE a = '{a}'
            """).ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t WHERE a IN (" + string.Join(",", a.Split(',')) + ")").ExecuteReader();
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t WHERE a IN (" + string.Join(",", a.Split(',').Select(int.Parse)) + ")").ExecuteReader();
    }

    private void Built()
    {
        var text = new StringBuilder("SELECT * FROM t");
        text.Append(" WHERE a = '").Append(Request.Query["a"]).Append('\'');
        // ruleid: sql-injection
        new SqlCommand(text.ToString()).ExecuteReader();
        var other = new StringBuilder("SELECT * FROM t");
        other.AppendLine(" WHERE a = 1");
        // ok: sql-injection
        new SqlCommand(other.ToString()).ExecuteReader();
        var third = new StringBuilder();
        third.AppendFormat("SELECT * FROM t WHERE a = '{0}'", Request.Query["b"]);
        // ruleid: sql-injection
        new SqlCommand(third.ToString()).ExecuteReader();
    }

    private void Methods()
    {
        // ruleid: command-injection
        Process.Start(Same(Request.Query["a"]));
        // ok: command-injection
        Process.Start(Nothing(Request.Query["a"]));
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t WHERE a = " + Quote(Request.Query["a"])).ExecuteReader();
        // ruleid: command-injection
        Process.Start(Computed);
        // ok: command-injection
        Process.Start(Fixed);
        string Local(string text) => text.Trim();
        // ruleid: command-injection
        Process.Start(Local(Request.Query["a"]));
        Func<string, string> made = text => text.ToUpper();
        // ruleid: command-injection
        Process.Start(made(Request.Query["a"]));
    }

    private void Fields()
    {
        _kept = Request.Query["a"];
        // ruleid: command-injection
        Process.Start(_kept);
        var order = new Order { Name = Request.Query["a"], Note = "constant" };
        // ruleid: command-injection
        Process.Start(order.Name);
        // ok: command-injection
        Process.Start(order.Note);
        order.Name = "constant";
        // ok: command-injection
        Process.Start(order.Name);
        var made = new Pair(Request.Query["a"], "constant");
        // ruleid: command-injection
        Process.Start(made.First);
        // ok: command-injection
        Process.Start(made.Second);
        var changed = made with { First = "constant" };
        // ok: command-injection
        Process.Start(changed.First);
        var held = new Holder(Request.Query["a"]);
        // ruleid: command-injection
        Process.Start(held.Text);
        // ruleid: command-injection
        Process.Start(held.Get());
    }

    private void Collections()
    {
        string a = Request.Query["a"];
        var map = new Dictionary<string, string> { ["a"] = a, ["b"] = "constant" };
        // ruleid: command-injection
        Process.Start(map["a"]);
        // ok: command-injection
        Process.Start(map["b"]);
        var list = new List<string> { "constant", a };
        // ruleid: command-injection
        Process.Start(list[1]);
        // ok: command-injection
        Process.Start(list[0]);
        var items = new List<string>();
        items.Add("constant");
        items.Add(a);
        // ok: command-injection
        Process.Start(items[0]);
        // ruleid: command-injection
        Process.Start(items[1]);
        // ruleid: command-injection
        Process.Start(items.Last());
        // ok: command-injection
        Process.Start(items.First());
        string[] parts = ["constant", a];
        // ruleid: command-injection
        Process.Start(parts[1]);
        foreach (var each in items)
        {
            // ruleid: command-injection
            Process.Start(each);
        }
        var (first, second) = (a, "constant");
        // ruleid: command-injection
        Process.Start(first);
        // ok: command-injection
        Process.Start(second);
        var queue = new Queue<string>();
        queue.Enqueue(a);
        // ruleid: command-injection
        Process.Start(queue.Dequeue());
        // ruleid: command-injection
        Process.Start(items.Where(each => each.Length > 3).Select(each => each.Trim()).FirstOrDefault());
        var found = from each in items select each + ".exe";
        foreach (var each in found)
        {
            // ruleid: command-injection
            Process.Start(each);
        }
    }

    private async Task Waiting()
    {
        // ruleid: command-injection
        Process.Start(await Later(Request.Query["a"]).ConfigureAwait(false));
        // ruleid: command-injection
        Process.Start(Request.Query["a"].FirstOrDefault() ?? "constant");
        // ruleid: command-injection
        Process.Start(Request?.Query["a"]!);
        // ruleid: command-injection
        Process.Start((string)Request.Query["a"]);
    }

    private async Task<string> Later(string text)
    {
        await Task.Delay(1);
        return text;
    }
}

public class Order
{
    public string Name { get; set; }
    public string Note { get; set; }
}

public record Pair(string First, string Second);

public class Holder(string text)
{
    public string Text { get { return text; } }

    public string Get() => text;
}
