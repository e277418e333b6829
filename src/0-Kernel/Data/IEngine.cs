using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;

namespace Yangke.Kernel;

/// <summary>Which of the two kinds of work comes first at the writer.</summary>
public enum Urgency { Interactive, Bulk }

/// <summary>
/// What differs between SQLite and PostgreSQL, and nothing else: opening, writing under the house's isolation, telling
/// conflicts and outages apart, the search index, claims, seals' order, schema and backup.
/// </summary>
public interface IEngine
{
    string Name { get; }

    void Conventions(ModelConfigurationBuilder conventions);

    /// <summary>A pooled context for reading; dispose gives it back.</summary>
    ClinicDb Reader();

    /// <summary>
    /// Runs <paramref name="work"/> in one serializable transaction and commits durably before it returns. Conflicts are
    /// run again from the start with a new context, at most five times.
    /// </summary>
    Task<T> Write<T>(Func<ClinicDb, Task<T>> work, Urgency urgency, CancellationToken stop);

    /// <summary>A small write of the house's own (limits, claims, seals): read committed, outside the Desk, no context.</summary>
    Task<T> WriteRaw<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken stop);

    Task<DbConnection> OpenReader(CancellationToken stop);

    /// <summary>Whether the failure means "the database is away or full", not "we have a bug".</summary>
    bool IsAway(Exception failure);

    /// <summary>Whether its planner knows no figures of the rows and takes an index wherever one fits.</summary>
    bool TakesAnyIndex { get; }

    Schema Schema { get; }

    IGramIndex Grams { get; }

    ISealOrder SealOrder { get; }

    /// <summary>Claims up to <paramref name="most"/> due deliveries for a node until the lease ends.</summary>
    Task<IReadOnlyList<Delivery>> Claim(string node, int most, DateTime houseNow, DateTime systemNow, TimeSpan lease, CancellationToken stop);

    /// <summary>Writes the whole database, consistent at one instant, into an empty folder.</summary>
    Task Backup(string folder, CancellationToken stop);

    /// <summary>Fills an empty database from such a folder.</summary>
    Task Restore(string folder, CancellationToken stop);
}

/// <summary>A search index of tokens per row number, kept in the same transaction as the rows.</summary>
public interface IGramIndex
{
    /// <summary>Adds the tokens of new rows; many at once cost one statement, not one each.</summary>
    Task Add(ClinicDb db, string index, params IReadOnlyList<IndexedRow> rows);

    /// <summary>Puts a row's tokens as they are now in place of those it had.</summary>
    Task Change(ClinicDb db, string index, IndexedRow before, IndexedRow now);

    Task Remove(ClinicDb db, string index, long row);

    /// <summary>Whether a query within scopes costs hardly more than one without; else it is asked only where the answer needs it.</summary>
    bool ScopesAreCheap { get; }

    /// <summary>
    /// For each query the numbers of the rows that answer it, newest first, at most so many; of a prefix that many thousand tokens
    /// share, the newest of some thousand. Of rows in none of the scopes a few may be among them; no scopes: all rows.
    /// </summary>
    Task<IReadOnlyList<FoundRow>> Find(ClinicDb db, string index, IReadOnlyList<GramQuery> queries, IReadOnlyList<string> scopes, int most);
}

/// <summary>Which of the queries found a row, and its number.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FoundRow(int Query, long Row);

/// <summary>A row's number, its tokens, and the scopes in which it is seen (tokens as well).</summary>
public sealed record IndexedRow(long Row, IReadOnlyCollection<string> Tokens, IReadOnlyCollection<string> Scopes);

/// <summary>All of these tokens, one token that starts so (if given), and one of each of these groups.</summary>
public sealed record GramQuery(IReadOnlyList<string> All, string? Prefix, params IReadOnlyList<IReadOnlyList<string>> OneOf);

/// <summary>Up to where in commit order nothing can be inserted any more.</summary>
public interface ISealOrder
{
    /// <summary>The first position that is not settled yet; everything before it is final.</summary>
    Task<long> Unsettled(DbConnection connection, CancellationToken stop);
}
