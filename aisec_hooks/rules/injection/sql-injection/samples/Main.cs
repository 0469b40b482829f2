using System.Collections.Generic;
using System.Data;
using System.Linq;
using System.Threading.Tasks;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

public class UsersController : ControllerBase
{
    private readonly ShopContext _context;

    public UsersController(ShopContext context) => _context = context;

    public object Named(SqlConnection connection, string name)
    {
        // ruleid: sql-injection
        var command = new SqlCommand("SELECT id FROM users WHERE name = '" + name + "'", connection);
        return command.ExecuteScalar();
    }

    public object Bound(SqlConnection connection, string name)
    {
        // ok: sql-injection
        using var command = new SqlCommand("SELECT id FROM users WHERE name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        return command.ExecuteScalar();
    }

    public int Rename(IDbCommand command, int id, string name)
    {
        // ruleid: sql-injection
        command.CommandText = $"UPDATE users SET name = '{name}' WHERE id = {id}";
        return command.ExecuteNonQuery();
    }

    public List<User> Search(string name)
    {
        // ruleid: sql-injection
        var raw = _context.Users.FromSqlRaw($"SELECT * FROM Users WHERE Name = '{name}'").ToList();
        // ok: sql-injection
        var parts = _context.Users.FromSql($"SELECT * FROM Users WHERE Name = {name}").ToList();
        // ok: sql-injection
        return _context.Users.FromSqlRaw("SELECT * FROM Users WHERE Name = {0}", name).ToList();
    }

    public async Task Remove(string name)
    {
        // ruleid: sql-injection
        await _context.Database.ExecuteSqlRawAsync("DELETE FROM Users WHERE Name = '" + name + "'");
        // ok: sql-injection
        await _context.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Users WHERE Name = {name}");
    }

    [HttpGet("orders")]
    public async Task<IEnumerable<Order>> Orders(string customer, int page)
    {
        using var connection = new SqlConnection("Server=db;Integrated Security=true");
        // ruleid: sql-injection
        await connection.QueryAsync<Order>($"SELECT * FROM orders WHERE customer = '{customer}'");
        // ok: sql-injection
        await connection.QueryAsync<Order>("SELECT * FROM orders WHERE customer = @customer", new { customer });
        // ruleid: sql-injection
        await connection.QueryAsync<Order>("SELECT * FROM " + customer);
        // ok: sql-injection
        return await connection.QueryAsync<Order>($"SELECT * FROM orders OFFSET {page} ROWS");
    }
}
