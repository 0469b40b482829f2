// Each way in which a flow ends, with its risky twin.
using System;
using System.Collections.Generic;
using System.Data.SqlClient;
using System.IO;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Shop;

public class EachWay : ControllerBase
{
    private static readonly HashSet<string> Columns = new() { "name", "price" };
    private static readonly HashSet<string> Hosts = new() { "example.com", "www.example.com" };
    private const string Root = "/srv/files/";
    private readonly HttpClient client = new HttpClient();

    private enum Colour { Red, Green }

    // ends: sanitizer
    private IHtmlContent Sanitizer()
    {
        // ok: cross-site-scripting
        var good = new HtmlString("<p>" + HttpUtility.HtmlEncode(Request.Query["name"]));
        // ruleid: cross-site-scripting
        return new HtmlString("<p>" + Request.Query["name"]);
    }

    // ends: number
    private void Number(SqlConnection db)
    {
        // ok: sql-injection
        new SqlCommand("DELETE FROM t WHERE id = " + int.Parse(Request.Query["id"]), db).ExecuteNonQuery();
        // ruleid: sql-injection
        new SqlCommand("DELETE FROM t WHERE id = " + Request.Query["id"].ToString(), db).ExecuteNonQuery();
    }

    // ends: boolean
    private void Boolean(SqlConnection db)
    {
        // ok: sql-injection
        new SqlCommand($"DELETE FROM t WHERE sold = {bool.Parse(Request.Query["sold"])}", db).ExecuteNonQuery();
        // ruleid: sql-injection
        new SqlCommand($"DELETE FROM t WHERE sold = {Request.Query["sold"]}", db).ExecuteNonQuery();
    }

    // ends: enumeration
    private void Enumeration(SqlConnection db)
    {
        var colour = Enum.Parse<Colour>(Request.Query["colour"]);
        // ok: sql-injection
        new SqlCommand($"DELETE FROM t WHERE colour = '{colour}'", db).ExecuteNonQuery();
        var other = Request.Query["colour"];
        // ruleid: sql-injection
        new SqlCommand($"DELETE FROM t WHERE colour = '{other}'", db).ExecuteNonQuery();
    }

    // ends: uuid
    private void Uuid(SqlConnection db)
    {
        // ok: sql-injection
        new SqlCommand($"DELETE FROM t WHERE id = '{Guid.Parse(Request.Query["id"])}'", db).ExecuteNonQuery();
        // ruleid: sql-injection
        new SqlCommand($"DELETE FROM t WHERE id = '{Request.Query["id"].ToString().Trim()}'", db).ExecuteNonQuery();
    }

    // ends: constant set
    private void ConstantSet(SqlConnection db)
    {
        string column = Request.Query["column"];
        if (Columns.Contains(column))
        {
            // ok: sql-injection
            new SqlCommand("SELECT * FROM t ORDER BY " + column, db).ExecuteReader();
        }
        if (!Columns.Contains(column))
        {
            // ruleid: sql-injection
            new SqlCommand("SELECT * FROM t ORDER BY " + column, db).ExecuteReader();
        }
    }

    // ends: binding
    private void Binding(SqlConnection db)
    {
        // ok: sql-injection
        var bound = new SqlCommand("SELECT * FROM t WHERE name = @name", db);
        bound.Parameters.AddWithValue("@name", Request.Query["name"].ToString());
        bound.ExecuteReader();
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t WHERE name = '" + Request.Query["name"] + "'", db).ExecuteReader();
    }

    // ends: containment
    private IActionResult Containment()
    {
        string file = Path.GetFullPath(Path.Combine(Root, Request.Query["file"]));
        if (file.StartsWith(Root, StringComparison.Ordinal))
        {
            // ok: path-traversal
            return PhysicalFile(file, "text/plain");
        }
        string raw = Path.Combine(Root, Request.Query["file"]);
        if (raw.StartsWith(Root, StringComparison.Ordinal))
        {
            // ruleid: path-traversal
            return PhysicalFile(raw, "text/plain");
        }
        return NotFound();
    }

    // ends: host
    private async Task<string> Host()
    {
        string url = Request.Query["url"];
        if (Hosts.Contains(new Uri(url).Host))
        {
            // ok: request-forgery
            return await client.GetStringAsync(url);
        }
        if (Hosts.Contains(new Uri(url).AbsolutePath))
        {
            // ruleid: request-forgery
            return await client.GetStringAsync(url);
        }
        return "";
    }

    // ends: guard that returns
    private void GuardThatReturns(SqlConnection db)
    {
        string table = Request.Query["table"];
        if (!Regex.IsMatch(table, "^[a-z]+$"))
        {
            return;
        }
        // ok: sql-injection
        new SqlCommand("SELECT * FROM " + table, db).ExecuteReader();
        string other = Request.Query["other"];
        if (!Regex.IsMatch(other, "^[a-z]+$"))
        {
            Console.Error.WriteLine("odd table");
        }
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM " + other, db).ExecuteReader();
    }

    // ends: guard that raises
    private void GuardThatRaises(SqlConnection db)
    {
        string table = Request.Query["table"];
        if (!Columns.Contains(table))
        {
            throw new ArgumentException("no such table");
        }
        // ok: sql-injection
        new SqlCommand("SELECT * FROM " + table, db).ExecuteReader();
        string other = Request.Query["other"] ?? throw new ArgumentException("no table");
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM " + other, db).ExecuteReader();
    }

    // ends: reassignment
    private void Reassignment(SqlConnection db)
    {
        string table = Request.Query["table"];
        table = "prices";
        // ok: sql-injection
        new SqlCommand("SELECT * FROM " + table, db).ExecuteReader();
        string other = "prices";
        other = Request.Query["other"];
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM " + other, db).ExecuteReader();
    }

    // ends: constant branch
    private void ConstantBranch(SqlConnection db)
    {
        string table = 7 * 6 - 2 > 30 ? "prices" : Request.Query["table"];
        // ok: sql-injection
        new SqlCommand("SELECT * FROM " + table, db).ExecuteReader();
        string other = 7 * 6 - 2 < 30 ? "prices" : Request.Query["other"];
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM " + other, db).ExecuteReader();
    }
}
