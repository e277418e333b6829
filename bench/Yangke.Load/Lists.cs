using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>Lists of customers: two conditions of any kind together, drawn from what the product offers its own editor, counted.</summary>
internal static class Lists
{
    private const int Pairs = 200;

    public static async Task Measure(House house, int port, Tokens tokens, Report report, int seed)
    {
        await Furnish(house);
        using var page = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
        page.DefaultRequestHeaders.Add("Authorization", $"Bearer {tokens.All}");
        var filters = (await page.GetFromJsonAsync<JsonElement>("/api/people/segment-filter-list")).GetProperty("rows").EnumerateArray().ToList();
        var dice = new Random(seed);
        var times = new List<(double Seconds, string Asked)>();
        for (var n = 0; n < Pairs; n++)
        {
            var (one, other) = (Condition(filters[dice.Next(filters.Count)], dice), Condition(filters[dice.Next(filters.Count)], dice));
            var asked = JsonSerializer.Serialize(new { definition = new { join = dice.Next(3) switch { 0 => "Any", 1 => "None", _ => "All" }, of = new[] { one, other } } });
            var started = Stopwatch.GetTimestamp();
            using var body = new StringContent(asked, System.Text.Encoding.UTF8, "application/json");
            using var answer = await page.PostAsync("/api/people/segment-count", body);
            var said = await answer.Content.ReadAsStringAsync();
            times.Add((Stopwatch.GetElapsedTime(started).TotalSeconds, answer.IsSuccessStatusCode ? asked : $"{asked}: {said}"));
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{asked}: {said}");
            }
        }
        times.Sort();
        foreach (var (took, asked) in times.TakeLast(12))
        {
            Console.WriteLine($"{took:F2} s {asked}");
        }
        report.Line($"two conditions counted, {Pairs} pairs drawn of {filters.Count} filters", $"slowest {times[^1].Seconds:F2} s", "≤ 1 s", times[^1].Seconds <= 1,
            $"half of them within {times[Pairs / 2].Seconds:F2} s; {times.Count(t => t.Seconds > 1)} took longer than 1 s; seed {seed}");
    }

    private static object Condition(JsonElement filter, Random dice)
    {
        var operators = filter.GetProperty("operators");
        var @is = operators[dice.Next(operators.GetArrayLength())];
        var values = @is.GetProperty("operands").EnumerateArray().SelectMany(operand => Values(operand, dice))
            .OrderBy(value => value.Length).ThenBy(value => value, StringComparer.Ordinal).ToArray(); // between wants the smaller first
        return new { filter = filter.GetProperty("filter").GetString(), @is = @is.GetProperty("is").GetString(), values };
    }

    private static IEnumerable<string> Values(JsonElement operand, Random dice)
    {
        var choices = operand.GetProperty("choices");
        if (choices.GetArrayLength() > 0)
        {
            yield return choices[dice.Next(choices.GetArrayLength())].GetProperty("value").GetString()!;
            yield break;
        }
        var (least, most) = (operand.GetProperty("least").GetInt32(), operand.GetProperty("most").GetInt32());
        yield return operand.GetProperty("kind").GetString() switch
        {
            "Whole" => dice.Next(least, Math.Min(most, least + 60) + 1).ToString(CultureInfo.InvariantCulture),
            "Date" => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-dice.Next(400)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            "Text" => "二中",
            _ => Guid.Empty.ToString(),
        };
    }

    // Everyone has a tag, five in six have a profile, one in four a need. Made up in the tables: only their size is measured.
    private static async Task Furnish(House house)
    {
        await using DbConnection connection = house.IsSqlite
            ? new SqliteConnection($"Data Source={house.File};Pooling=False") : new NpgsqlConnection(house.Database + ";Pooling=false;Command Timeout=900");
        await connection.OpenAsync();
        if (await Laws.Count(connection, "SELECT count(*) FROM people_customer_tags") > 0)
        {
            return;
        }
        var (id, now, day) = house.IsSqlite
            ? ("randomblob(16)", $"{(DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / 10}", "date('now')") : ("gen_random_uuid()", "now()", "current_date");
        List<string> making = [];
        making.AddRange(Enumerable.Range(0, 20).Select(n =>
            $"INSERT INTO people_tags (id, version, name, name_key, color) VALUES ({id}, 1, '标签{n}', '标签{n}', 'Plain')"));
        making.Add($"INSERT INTO people_customer_tags (customer, tag, put_at) SELECT c.id, t.id, {now} FROM people_customers c "
            + "JOIN (SELECT id, row_number() OVER (ORDER BY name) AS n FROM people_tags) t ON t.n = 1 + c.seq % 20");
        foreach (var (field, of, values) in ((string, int, string)[])[("occupation", 3, "'教师','会计','医生','店主','学生'"), ("hobbies", 2, "'瑜伽','旅行','钢琴'")])
        {
            var list = values.Split(',');
            var value = string.Concat(list.Select((v, n) => $" WHEN {n} THEN {v}"));
            making.Add($"INSERT INTO people_profile_values (customer, field, value, written_at) SELECT id, '{field}', CASE seq / 7 % {list.Length}{value} END, {now} "
                + $"FROM people_customers WHERE seq % {of} = 0");
        }
        making.Add("INSERT INTO people_needs (id, version, customer, branch, text, voice, area, urgency, orphan_on, noted_at) "
            + $"SELECT {id}, 1, id, branch, '想改善肤色', 'Stated', CASE seq / 4 % 3 WHEN 0 THEN 'Skin' WHEN 1 THEN 'Body' ELSE 'Hair' END, 'Soon', {day}, {now} "
            + "FROM people_customers WHERE seq % 4 = 0");
        if (!house.IsSqlite)
        {
            making.Add("VACUUM ANALYZE"); // as its own housekeeping would have by the next morning
        }
        foreach (var sql in making)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 900);
            await command.ExecuteNonQueryAsync();
        }
    }
}
