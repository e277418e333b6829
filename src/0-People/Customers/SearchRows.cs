using System.Data.Common;
using System.Text;
using Yangke.People.Search;

namespace Yangke.People;

/// <summary>
/// Several probes in one statement: the index gives each probe's newest candidates, the table their rows. Whether a row may be seen
/// stands in the row, and mostly it may; the index is asked about the scope only for a probe whose candidates lay too often outside
/// (every token asked for is one more list to walk: measured at 9 ms of 10 a search).
/// </summary>
internal sealed class SearchRows(ClinicDb db, Scope scope, int perProbe)
{
    public async Task<IReadOnlyCollection<SearchRow>> Read(IReadOnlyList<Probe> probes)
    {
        var rows = new Dictionary<long, SearchRow>();
        var tooFew = await Add(rows, probes, []);
        if (tooFew.Count > 0 && !scope.SeesAll)
        {
            await Add(rows, tooFew, [ScopeGrams.Seen(scope)]);
        }
        return rows.Values;
    }

    /// <summary>Adds what may be seen, and gives the probes that would have had more to offer than what was looked at.</summary>
    private async Task<IReadOnlyList<Probe>> Add(
        Dictionary<long, SearchRow> rows, IReadOnlyList<Probe> probes, IReadOnlyList<IReadOnlyList<string>> within)
    {
        await using var command = await db.Command();
        command.CommandText = Sql(command, probes, within);
        var (found, seen) = (new int[probes.Count], new int[probes.Count]);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var (probe, seq) = (reader.GetInt32(0), reader.GetInt64(1));
            found[probe]++;
            if (rows.ContainsKey(seq))
            {
                seen[probe]++;
            }
            else if (scope.Sees(Id<BranchId>(reader, 2), IdOrNull<DepartmentId>(reader, 3), IdOrNull<StaffId>(reader, 4)))
            {
                rows.Add(seq, Row(reader, seq));
                seen[probe]++;
            }
        }
        return [.. probes.Where((_, n) => found[n] == perProbe && seen[n] < perProbe)];
    }

    private string Sql(DbCommand command, IReadOnlyList<Probe> probes, IReadOnlyList<IReadOnlyList<string>> within)
    {
        var sql = new StringBuilder("WITH hit (seq, probe) AS (");
        for (var i = 0; i < probes.Count; i++)
        {
            var query = new GramQuery(probes[i].Tokens, probes[i].Prefix, [.. probes[i].OneOf, .. within]);
            sql.Append(i == 0 ? "" : " UNION ALL ")
                .Append("SELECT seq, ").Append(i).Append(" FROM (")
                .Append(db.Engine.Grams.Select(command, Customer.SearchIndex, query, perProbe))
                .Append(") AS newest").Append(i);
        }
        return sql.Append(
            """
            )
            SELECT h.probe, c.seq, c.branch, c.department, c.owner, c.id, c.name, c.phone, c.gender, c.birthday, c.workplace, b.name
            FROM hit AS h
            JOIN people_customers c ON c.seq = h.seq
            JOIN people_branches b ON b.id = c.branch
            """).ToString();
    }

    private static SearchRow Row(DbDataReader reader, long seq)
    {
        var phone = reader.IsDBNull(7) ? null : reader.GetString(7);
        var workplace = reader.IsDBNull(10) ? null : reader.GetString(10);
        return new SearchRow(
            Id<CustomerId>(reader, 5), seq,
            new Findable(reader.GetString(6), Phones: phone is null ? [] : [phone],
                MemberNumber: Customer.MemberNumberOf(seq), Workplace: workplace),
            phone, Enum.Parse<Gender>(reader.GetString(8)),
            reader.IsDBNull(9) ? null : reader.GetFieldValue<DateOnly>(9),
            reader.GetString(11));
    }

    private static T? IdOrNull<T>(DbDataReader reader, int column) where T : struct, IId<T> =>
        reader.IsDBNull(column) ? null : Id<T>(reader, column);

    private static T Id<T>(DbDataReader reader, int column) where T : struct, IId<T> =>
        T.Of(reader.GetValue(column) is byte[] blob ? new Guid(blob, bigEndian: true) : reader.GetGuid(column));
}
