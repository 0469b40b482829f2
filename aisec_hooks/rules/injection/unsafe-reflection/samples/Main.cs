using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;

public class ShapesController : ControllerBase
{
    [HttpGet("shape")]
    public object Shape(string name)
    {
        // ruleid: unsafe-reflection
        var type = Type.GetType(name);
        return Activator.CreateInstance(type);
    }

    [HttpGet("known")]
    public object Known(string name)
    {
        var shapes = new Dictionary<string, Type> { ["circle"] = typeof(Circle), ["square"] = typeof(Square) };
        // ok: unsafe-reflection
        return shapes.TryGetValue(name, out var type) ? Activator.CreateInstance(type) : null;
    }

    [HttpPost("call")]
    public object Call(string method)
    {
        // ruleid: unsafe-reflection
        var found = typeof(Circle).GetMethod(method);
        // ok: unsafe-reflection
        var fixedOne = typeof(Circle).GetMethod("Draw");
        return found.Invoke(new Circle(), null);
    }

    [HttpPost("make")]
    public object Make()
    {
        // ruleid: unsafe-reflection
        Activator.CreateInstance("Shop", Request.Form["type"]);
        // ok: unsafe-reflection
        return Activator.CreateInstance("Shop", "Shop.Circle");
    }
}
