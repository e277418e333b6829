using Microsoft.EntityFrameworkCore.Metadata;

namespace Yangke.Tests.Kernel;

/// <summary>The scripted schema and EF's model say the same: every mapped column exists, with its type and nullability.</summary>
public sealed class DriftTests
{
    [Theory, BothEngines]
    public async Task ScriptsAndModelAgree(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await Differences(world)).ShouldBeEmpty();
    }

    /// <summary>Seen to be caught: a column that is missing, of another type, or nullable.</summary>
    [Theory, BothEngines]
    public async Task WhatDriftsIsCaught(Engine engine)
    {
        await using var world = await World.Open(engine);
        await world.Sql("ALTER TABLE people_branches RENAME COLUMN region TO regio");
        (await Differences(world)).ShouldBe(["people_branches.region is mapped and not there", "people_branches.regio is there and not mapped"]);
        await world.Sql("ALTER TABLE people_branches DROP COLUMN regio");
        await world.Sql(engine == Engine.Sqlite
            ? "ALTER TABLE people_branches ADD COLUMN region INTEGER NOT NULL DEFAULT 1"
            : "ALTER TABLE people_branches ADD COLUMN region integer NOT NULL DEFAULT 1");
        (await Differences(world)).Count.ShouldBe(2); // type and nullability
    }

    private static async Task<IReadOnlyList<string>> Differences(World world)
    {
        await using var db = world.Data.Reader();
        var differences = new List<string>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            var found = await Columns(world, table.Name);
            foreach (var column in table.Columns)
            {
                var says = $"{table.Name}.{column.Name}";
                if (!found.Remove(column.Name, out var has))
                {
                    differences.Add($"{says} is mapped and not there");
                    continue;
                }
                if (!string.Equals(has.Type, column.StoreType, StringComparison.OrdinalIgnoreCase))
                {
                    differences.Add($"{says} is {has.Type}, the model says {column.StoreType}");
                }
                if (has.Nullable != column.IsNullable)
                {
                    differences.Add($"{says} {(has.Nullable ? "may be null" : "may not be null")}, the model says otherwise");
                }
            }
            differences.AddRange(found.Keys.Where(c => !(table.Name is "journal" or "access_log" && c == "position")) // the database's own matter
                .Select(c => $"{table.Name}.{c} is there and not mapped"));
        }
        return differences;
    }

    private static async Task<Dictionary<string, (string Type, bool Nullable)>> Columns(World world, string table)
    {
        var sql = world.Data.Name == "sqlite"
            ? $"SELECT name, type, \"notnull\" = 0 AND pk = 0 FROM pragma_table_xinfo('{table}')" // names generated columns too
            : "SELECT a.attname, format_type(a.atttypid, a.atttypmod), NOT a.attnotnull FROM pg_attribute a "
              + $"WHERE a.attrelid = '{table}'::regclass AND a.attnum > 0 AND NOT a.attisdropped";
        var columns = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        await using var connection = await world.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            columns[reader.GetString(0)] = (reader.GetString(1), Convert.ToBoolean(reader.GetValue(2)));
        }
        return columns;
    }
}
