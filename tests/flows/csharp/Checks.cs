// What is asked of a text before it is used.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;

public class Checks : ControllerBase
{
    private static readonly string[] Tables = { "prices", "orders" };
    private static readonly Dictionary<string, string> Columns = new() { ["n"] = "name", ["p"] = "price" };
    private static readonly Regex Word = new Regex("^[a-z]+$");

    private void Patterns()
    {
        string table = Request.Query["table"];
        if (table is "prices" or "orders")
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM " + table).ExecuteReader();
        }
        if (table is not "prices" and not "orders")
        {
            // ruleid: sql-injection
            new SqlCommand("SELECT * FROM " + table).ExecuteReader();
            return;
        }
        // ok: sql-injection
        new SqlCommand("SELECT * FROM " + table).ExecuteReader();
    }

    private void Switches()
    {
        string order = Request.Query["order"];
        string sql = order switch
        {
            "up" => "ASC",
            "down" => "DESC",
            _ => throw new ArgumentException("no order"),
        };
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t ORDER BY a " + sql).ExecuteReader();
        string given = Request.Query["given"];
        string other = given switch { "up" => "ASC", _ => given };
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t ORDER BY a " + other).ExecuteReader();
        switch (given)
        {
            case "up":
            case "down":
                // ok: sql-injection
                new SqlCommand("SELECT * FROM t ORDER BY a " + given).ExecuteReader();
                break;
            default:
                // ruleid: sql-injection
                new SqlCommand("SELECT * FROM t ORDER BY a " + given).ExecuteReader();
                break;
        }
    }

    private void Sets()
    {
        string table = Request.Query["table"];
        if (Tables.Contains(table))
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM " + table).ExecuteReader();
        }
        if (Array.IndexOf(Tables, table) >= 0)
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM " + table).ExecuteReader();
        }
        if (Columns.TryGetValue(Request.Query["column"], out var column))
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM t ORDER BY " + column).ExecuteReader();
        }
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t ORDER BY " + Columns[Request.Query["column"]]).ExecuteReader();
    }

    private void Numbers()
    {
        string id = Request.Query["id"];
        if (!int.TryParse(id, out var number))
        {
            return;
        }
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t WHERE id = " + number).ExecuteReader();
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t WHERE id = " + id).ExecuteReader();
        string other = Request.Query["other"];
        if (!Guid.TryParse(other, out _))
        {
            // ruleid: sql-injection
            new SqlCommand("SELECT * FROM t WHERE id = '" + other + "'").ExecuteReader();
        }
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t WHERE id = " + Convert.ToInt64(Request.Query["long"])).ExecuteReader();
    }

    private void Words()
    {
        string word = Request.Query["word"];
        if (Word.IsMatch(word))
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM " + word).ExecuteReader();
        }
        string part = Request.Query["part"];
        if (Regex.IsMatch(part, "[a-z]+"))
        {
            // ruleid: sql-injection
            new SqlCommand("SELECT * FROM " + part).ExecuteReader();
        }
        if (part.All(char.IsLetterOrDigit))
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM " + part).ExecuteReader();
        }
    }

    private void Names()
    {
        string name = Request.Query["name"];
        if (name.Contains("..") || name.Contains('/'))
        {
            throw new ArgumentException("odd name");
        }
        // ok: path-traversal
        System.IO.File.ReadAllText("/srv/" + name);
        string other = Request.Query["other"];
        if (string.IsNullOrEmpty(other))
        {
            throw new ArgumentException("no name");
        }
        // ruleid: path-traversal
        System.IO.File.ReadAllText("/srv/" + other);
        // ok: path-traversal
        System.IO.File.ReadAllText("/srv/" + Path.GetFileName(other));
        try
        {
            // ruleid: path-traversal
            System.IO.File.ReadAllText("/srv/" + other);
        }
        catch (IOException error)
        {
            Console.Error.WriteLine(error.Message);
        }
    }

    private void Signs()
    {
        string name = Request.Query["name"];
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0)
        {
            // ok: path-traversal
            System.IO.File.ReadAllText("/srv/" + name);
        }
        if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            // ruleid: path-traversal
            System.IO.File.ReadAllText("/srv/" + name);
        }
        var parts = string.Join("_", name.Split(Path.GetInvalidFileNameChars()));
        // ok: path-traversal
        System.IO.File.ReadAllText("/srv/" + parts);
        if (name.Any(char.IsLetterOrDigit))
        {
            // ruleid: path-traversal
            System.IO.File.ReadAllText("/srv/" + name);
        }
        if (Guid.TryParse(Request.Query["id"], out var id))
        {
            // ok: path-traversal
            System.IO.File.ReadAllText("/srv/" + id);
        }
    }

    private async Task<string> Hosts(HttpClient client)
    {
        var target = new Uri(Request.Query["url"]);
        if (target.Host.EndsWith(".example.com"))
        {
            // ok: request-forgery
            return await client.GetStringAsync(target);
        }
        if (target.Host.EndsWith("example.com"))
        {
            // ruleid: request-forgery
            return await client.GetStringAsync(target);
        }
        return "";
    }

    private IActionResult Own()
    {
        // ok: open-redirect
        return Redirect(Url.Action("Show", new { id = Request.Query["id"] }));
    }

    private IActionResult Addresses()
    {
        string next = Request.Query["next"];
        if (Url.IsLocalUrl(next))
        {
            // ok: open-redirect
            return Redirect(next);
        }
        if (next.StartsWith("https://shop.example.com/"))
        {
            // ok: open-redirect
            return Redirect(next);
        }
        if (next.StartsWith("https://shop.example.com"))
        {
            // ruleid: open-redirect
            return Redirect(next);
        }
        // ok: open-redirect
        return LocalRedirect(next);
    }

    private void Quotes()
    {
        string name = Request.Query["name"];
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t WHERE name = '" + name.Replace("'", "''") + "'").ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t WHERE id = " + name.Replace("'", "''")).ExecuteReader();
    }

#if DEBUG
    private void Conditional()
    {
        // ruleid: command-injection
        Process.Start(Request.Query["debug"]);
    }
#endif
}
