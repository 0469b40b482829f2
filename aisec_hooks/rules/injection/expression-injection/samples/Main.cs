using System.Data;
using System.Linq;
using System.Linq.Dynamic.Core;
using Microsoft.AspNetCore.Mvc;

public class ReportController : ControllerBase
{
    private readonly ShopContext _context;

    public ReportController(ShopContext context) => _context = context;

    [HttpGet("users")]
    public IActionResult Users(string condition, int age)
    {
        // ruleid: expression-injection
        var found = _context.Users.Where($"Active and {condition}").ToList();
        // ok: expression-injection
        found = _context.Users.Where("Age >= @0", age).ToList();
        // ok: expression-injection
        found = _context.Users.Where(user => user.Name == condition).ToList();
        return Ok(found);
    }

    [HttpGet("sum")]
    public object Sum(string formula)
    {
        var table = new DataTable();
        // ruleid: expression-injection
        return table.Compute(formula, "");
    }

    [HttpGet("total")]
    public object Total()
    {
        var table = new DataTable();
        // ok: expression-injection
        return table.Compute("Sum(Price)", "");
    }

    [HttpGet("rows")]
    public void Rows(DataView view, string name)
    {
        // ruleid: expression-injection
        view.RowFilter = "Name = '" + name + "'";
    }
}
