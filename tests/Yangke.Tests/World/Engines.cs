using System.Reflection;
using Xunit.Sdk;

namespace Yangke.Tests;

/// <summary>The two engines of DESIGN §4; what touches data is tested on both.</summary>
public enum Engine { Sqlite, Postgres }

/// <summary>Runs a theory once on SQLite and once on PostgreSQL; further arguments are repeated on both.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothEnginesAttribute(params object?[] arguments) : DataAttribute
{
    public override IEnumerable<object?[]> GetData(MethodInfo testMethod) =>
        Enum.GetValues<Engine>().Select(engine => (object?[])[engine, .. arguments]);
}
