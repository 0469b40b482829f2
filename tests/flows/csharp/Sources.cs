// What came from outside, in each of the ways in which it is asked for.
using System;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.SqlClient;

public class Sources : ControllerBase
{
    public void Query()
    {
        // ruleid: command-injection
        Process.Start(Request.Query["a"]);
        // ruleid: command-injection
        Process.Start(HttpContext.Request.Query["a"]);
        // ruleid: command-injection
        Process.Start(this.Request.Headers["X-Program"]);
        // ruleid: command-injection
        Process.Start(Request.Cookies["program"]);
        // ok: command-injection
        Process.Start("notepad");
    }

    public async Task Form()
    {
        var form = await Request.ReadFormAsync();
        // ruleid: command-injection
        Process.Start(form["program"]);
        using var reader = new StreamReader(Request.Body);
        string body = await reader.ReadToEndAsync();
        // ruleid: command-injection
        Process.Start(body);
        // ok: path-traversal
        using var other = new StreamReader(Request.Body);
    }

    public void Route()
    {
        // ruleid: command-injection
        Process.Start((string)RouteData.Values["name"]);
        // ruleid: command-injection
        Process.Start(Request.RouteValues["name"].ToString());
    }

    private void Given(HttpRequest request, HttpContext context, IFormCollection form)
    {
        // ruleid: command-injection
        Process.Start(request.Query["a"]);
        // ruleid: command-injection
        Process.Start(context.Request.Form["a"]);
        // ruleid: command-injection
        Process.Start(form["a"]);
        // ok: command-injection
        Process.Start(context.TraceIdentifier);
    }

    private void Old(HttpRequestBase request)
    {
        // ruleid: command-injection
        Process.Start(request.QueryString["a"]);
        // ruleid: command-injection
        Process.Start(HttpContext.Current.Request.Params["a"]);
        // ruleid: command-injection
        Process.Start(Request["a"]);
        // ruleid: command-injection
        Process.Start(HttpContext.Current.Request["a"]);
        // ok: command-injection
        Process.Start(Request.HttpMethod);
        // ruleid: command-injection
        Process.Start(HttpContext.Current.Request.ServerVariables["HTTP_X"]);
    }

    private void Listener(HttpListenerContext context)
    {
        // ruleid: command-injection
        Process.Start(context.Request.QueryString["a"]);
        // ok: open-redirect
        context.Response.Redirect(context.Request.RawUrl);
    }

    private void Socket()
    {
        var client = new TcpClient("localhost", 80);
        var reader = new StreamReader(client.GetStream());
        string line = reader.ReadLine();
        // ruleid: command-injection
        Process.Start(line);
    }

    private void Upload(IFormFile file)
    {
        // ruleid: path-traversal
        System.IO.File.Create("/srv/" + file.FileName);
        // ok: path-traversal
        System.IO.File.Create("/srv/" + Path.GetFileName(file.FileName));
        // ok: path-traversal
        System.IO.File.Create("/srv/" + file.Length);
    }

    private void Archive(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            // ruleid: path-traversal
            entry.ExtractToFile(Path.Combine("/srv", entry.FullName));
            string target = Path.GetFullPath(Path.Combine("/srv", entry.FullName));
            if (target.StartsWith("/srv/", StringComparison.Ordinal))
            {
                // ok: path-traversal
                entry.ExtractToFile(target);
            }
        }
    }

    private void Rows(SqlCommand command)
    {
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            // ruleid: path-traversal
            System.IO.File.Delete(reader.GetString(0));
            // ok: path-traversal
            System.IO.File.Delete("/srv/" + reader.GetInt32(1));
        }
    }

    private static void Main(string[] args)
    {
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t WHERE name = '" + args[0] + "'").ExecuteReader();
        // ok: path-traversal
        System.IO.File.ReadAllText(args[0]);
        // ruleid: sql-injection
        new SqlCommand("SELECT * FROM t WHERE name = '" + Console.ReadLine() + "'").ExecuteReader();
        // ok: sql-injection
        new SqlCommand("SELECT * FROM t WHERE id = " + int.Parse(args[0])).ExecuteReader();
    }
}

public class SearchModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Text { get; set; } = "";

    [BindProperty]
    public int Page { get; set; }

    [FromQuery]
    public string Sort { get; set; }

    public string Title { get; set; } = "search";

    public void OnGet()
    {
        // ruleid: command-injection
        Process.Start(Text);
        // ruleid: command-injection
        Process.Start(Sort);
        // ok: command-injection
        Process.Start("page", Page.ToString());
        // ok: command-injection
        Process.Start(Title);
    }

    public void OnPost(string program, int count)
    {
        // ruleid: command-injection
        Process.Start(program);
        // ok: command-injection
        Process.Start("run", count.ToString());
    }
}
