using System.Diagnostics;
using System.Text.Json;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>The house that is measured, made once and used again: accounts first, so that the customers are spread over them.</summary>
internal static class Prepare
{
    public static async Task<Tokens> House(House house, int customers)
    {
        var kept = house.Folder.TrimEnd('/') + ".json";
        if (File.Exists(kept) && JsonSerializer.Deserialize<Tokens>(await File.ReadAllTextAsync(kept)) is { } tokens)
        {
            return tokens;
        }
        await house.Clear();
        File.Delete(house.Key);
        tokens = await Tokens.Make(house);
        var started = Stopwatch.GetTimestamp();
        await house.Must("demo", "--customers", $"{customers}");
        Console.WriteLine($"{customers:N0} customers made on {house.Engine} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        await house.Must("verify"); // seals what was made, so that the served house is at rest
        if (!house.IsSqlite)
        {
            await using var connection = Laws.Open(house);
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = ("VACUUM ANALYZE", 600);
            await command.ExecuteNonQueryAsync();
        }
        await File.WriteAllTextAsync(kept, JsonSerializer.Serialize(tokens));
        return tokens;
    }
}
