using System.Data.Common;
using System.Text;
using Yangke.People.Search;

namespace Yangke.People;

/// <summary>
/// Several probes in one statement: the index gives each probe's first candidates, the table their rows. One round trip, measured
/// against one per probe.
/// </summary>
internal static class SearchRows
{
    public static async Task<IReadOnlyList<SearchRow>> Read(
        ClinicDb db, IReadOnlyList<Probe> probes, IReadOnlyList<string> scope, int perProbe)
    {
        await using var command = await db.Command();
        command.CommandText = Sql(db, command, probes, scope, perProbe);
        var rows = new List<SearchRow>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(Row(reader));
        }
        return rows;
    }

    private static string Sql(
        ClinicDb db, DbCommand command, IReadOnlyList<Probe> probes, IReadOnlyList<string> scope, int perProbe)
    {
        var sql = new StringBuilder("WITH hit (seq, probe) AS (");
        for (var i = 0; i < probes.Count; i++)
        {
            var query = new GramQuery(probes[i].Tokens, probes[i].Prefix, scope);
            sql.Append(i == 0 ? "" : " UNION ALL ")
                .Append("SELECT seq, ").Append(i).Append(" FROM (")
                .Append(db.Engine.Grams.Select(command, Customer.SearchIndex, query, perProbe))
                .Append(") AS newest").Append(i);
        }
        return sql.Append(
            """
            )
            SELECT c.id, c.seq, c.name, c.phone, c.gender, c.birthday, c.workplace, b.name
            FROM (SELECT seq, min(probe) AS probe FROM hit GROUP BY seq) AS h
            JOIN people_customers c ON c.seq = h.seq
            JOIN people_branches b ON b.id = c.branch
            ORDER BY h.probe, c.seq DESC LIMIT 
            """).Append(perProbe * 2).ToString();
    }

    private static SearchRow Row(DbDataReader reader)
    {
        var seq = reader.GetInt64(1);
        var phone = reader.IsDBNull(3) ? null : reader.GetString(3);
        var workplace = reader.IsDBNull(6) ? null : reader.GetString(6);
        return new SearchRow(
            CustomerId.Of(reader.GetValue(0) is byte[] blob ? new Guid(blob, bigEndian: true) : reader.GetGuid(0)),
            seq,
            new Findable(reader.GetString(2), Phones: phone is null ? [] : [phone],
                MemberNumber: Customer.MemberNumberOf(seq), Workplace: workplace),
            phone, Enum.Parse<Gender>(reader.GetString(4)),
            reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5),
            reader.GetString(7));
    }
}
