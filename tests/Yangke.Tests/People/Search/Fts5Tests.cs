using Microsoft.Data.Sqlite;
using Yangke.People.Demo;
using Yangke.People.Search;

namespace Yangke.Tests.People.Search;

/// <summary>The real FTS5 answers a probe exactly as a plain set of tokens does.</summary>
public sealed class Fts5Tests
{
    private static readonly string[] Texts =
        ["王", "小明", "欧阳", "wang", "lj", "王j", "wangx", "138", "1380", "38123", "138 00", "一中", "yy", "yk01",
            "é", "𠮷", "\" OR * NEAR(a)", "'; drop table"];

    [Fact]
    public void Fts5KeepsEveryTokenWhole()
    {
        var house = new DemoPeople(11).Take(3000)
            .Select((one, at) => new Findable(one.Name, null, [one.Phone], $"YK{at:D6}", one.Workplace))
            .Append(new Findable("𠮷田é", "龘㐀Ünal", ["13800000000"], "é-1", "ー字"))
            .Select(one => Grams.Of(one, "branch:7"))
            .ToList();
        using var index = Filled(house);
        foreach (var text in Texts)
        {
            foreach (var probe in SearchText.Read(text, mayFindByPhonePart: true))
            {
                var expected = house.Select((tokens, at) => (tokens, at)).Where(one => probe.Answers(one.tokens));
                Ask(index, probe.Fts5()).ShouldBe(expected.Select(one => (long)one.at), text);
            }
        }
    }

    private static SqliteConnection Filled(List<IReadOnlyCollection<string>> house)
    {
        var index = new SqliteConnection("Data Source=:memory:");
        index.Open();
        using var create = index.CreateCommand();
        create.CommandText = "create virtual table grams using fts5(t, content='', detail=none, tokenize='ascii')";
        create.ExecuteNonQuery();
        using var insert = index.CreateCommand();
        insert.CommandText = "insert into grams(rowid, t) values ($id, $tokens)";
        for (var at = 0; at < house.Count; at++)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$id", at);
            insert.Parameters.AddWithValue("$tokens", string.Join(' ', house[at]));
            insert.ExecuteNonQuery();
        }
        return index;
    }

    private static List<long> Ask(SqliteConnection index, string query)
    {
        using var ask = index.CreateCommand();
        ask.CommandText = "select rowid from grams where grams match $query order by rowid";
        ask.Parameters.AddWithValue("$query", query);
        using var rows = ask.ExecuteReader();
        List<long> found = [];
        while (rows.Read())
        {
            found.Add(rows.GetInt64(0));
        }
        return found;
    }
}
