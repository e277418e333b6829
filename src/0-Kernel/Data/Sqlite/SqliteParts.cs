using System.Data.Common;
using Dapper;

namespace Yangke.Kernel.Sqlite;

/// <summary>
/// Tokens in an FTS5 table without content: <c>rowid</c> is the row's number. What a group of commands has for it waits for the end of the
/// group: FTS5 writes a segment at every savepoint, and merging a segment a command took a fifth of registering (measured).
/// </summary>
internal sealed class SqliteGrams : IGramIndex
{
    private readonly List<(string Index, long Row, string? Tokens)> _waiting = []; // touched by the one writer only

    /// <summary>How many rows wait for the end of the group.</summary>
    public int Waiting => _waiting.Count;

    public Task Add(ClinicDb db, string index, params IReadOnlyList<IndexedRow> rows)
    {
        _waiting.AddRange(rows.Select(row => (index, row.Row, (string?)string.Join(' ', row.Tokens.Concat(row.Scopes)))));
        return Task.CompletedTask;
    }

    public Task Change(ClinicDb db, string index, IndexedRow before, IndexedRow now) => Add(db, index, now);

    public Task Remove(ClinicDb db, string index, long row)
    {
        _waiting.Add((index, row, null));
        return Task.CompletedTask;
    }

    /// <summary>Forgets what came after the first so many: its command was rolled back.</summary>
    public void Forget(int after) => _waiting.RemoveRange(after, _waiting.Count - after);

    /// <summary>Writes what waits, the last word on each row; the transaction is the group's.</summary>
    public async Task Write(ClinicDb db)
    {
        foreach (var rows in _waiting.GroupBy(w => (w.Index, w.Row), (_, all) => all.Last()).GroupBy(w => (w.Index, Gone: w.Tokens is null)))
        {
            var index = rows.Key.Index;
            await using var command = await db.Command();
            command.CommandText = rows.Key.Gone
                ? $"DELETE FROM {index} WHERE rowid = @row" : $"INSERT OR REPLACE INTO {index}(rowid, grams) VALUES (@row, @tokens)";
            var (row, tokens) = (Parameter(command, "@row"), Parameter(command, "@tokens"));
            foreach (var one in rows)
            {
                (row.Value, tokens.Value) = (one.Row, one.Tokens ?? "");
                await command.ExecuteNonQueryAsync();
            }
        }
        _waiting.Clear();
    }

    /// <summary>Every token asked for is one more list to walk, and a branch's is as long as the branch (measured: 9 ms of 10 a search).</summary>
    public bool ScopesAreCheap => false;

    public async Task<IReadOnlyList<FoundRow>> Find(
        ClinicDb db, string index, IReadOnlyList<GramQuery> queries, IReadOnlyList<string> scopes, int most)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("a command does not search: what it wrote is not in the index before the end of its group");
        }
        await using var command = await db.Command();
        command.CommandText = $"SELECT rowid FROM {index} WHERE {index} MATCH @query ORDER BY rowid DESC LIMIT {most}";
        var text = Parameter(command, "@query");
        var found = new List<FoundRow>();
        for (var query = 0; query < queries.Count; query++)
        {
            text.Value = Text(scopes.Count == 0 ? queries[query] : queries[query] with { OneOf = [.. queries[query].OneOf, scopes] });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                found.Add(new FoundRow(query, reader.GetInt64(0)));
            }
        }
        return found;
    }

    private static string Text(GramQuery query)
    {
        var all = query.All.Select(Quoted)
            .Concat(query.Prefix is null ? [] : [Quoted(query.Prefix) + " *"])
            .Concat(query.OneOf.Select(group => "(" + string.Join(" OR ", group.Select(Quoted)) + ")"));
        return string.Join(" AND ", all);
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static string Quoted(string token) => "\"" + token.Replace("\"", "", StringComparison.Ordinal) + "\"";
}

/// <summary>One writer: what is committed is final, and the row number is the order of commits.</summary>
internal sealed class SqliteSealOrder : ISealOrder
{
    public Task<long> Unsettled(DbConnection connection, CancellationToken stop) => Task.FromResult(long.MaxValue);
}

/// <summary>Claims through the one writer; no two can meet.</summary>
internal static class SqliteClaims
{
    public static Task<IReadOnlyList<Delivery>> Claim(
        SqliteEngine engine, string node, int most, DateTime houseNow, DateTime systemNow, TimeSpan lease, CancellationToken stop) =>
        engine.WriteRaw<IReadOnlyList<Delivery>>(async (connection, transaction) =>
        {
            var rows = await connection.QueryAsync<Row>(
                """
                UPDATE delivery SET claimed_by = @node, not_before = @until, attempts = attempts + 1
                WHERE id IN (SELECT id FROM delivery WHERE failed = 0 AND due_at <= @house AND not_before <= @system
                             ORDER BY due_at LIMIT @most)
                RETURNING id, subscriber, entry, due_at AS DueAt, attempts
                """,
                new
                {
                    node,
                    most,
                    house = Conversions.Microseconds(houseNow),
                    system = Conversions.Microseconds(systemNow),
                    until = Conversions.Microseconds(systemNow + lease),
                },
                transaction);
            return [.. rows.Select(r => r.Read())];
        }, stop);

    private sealed class Row
    {
        public byte[] Id { get; init; } = [];
        public string Subscriber { get; init; } = "";
        public byte[]? Entry { get; init; }
        public long DueAt { get; init; }
        public long Attempts { get; init; }

        public Delivery Read() => new()
        {
            Id = Conversions.FromBlob(Id),
            Subscriber = Subscriber,
            Entry = Entry is null ? null : Conversions.FromBlob(Entry),
            DueAt = Conversions.Instant(DueAt),
            Attempts = (int)Attempts,
        };
    }
}
