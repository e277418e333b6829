using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Yangke.Kernel;

/// <summary>An id that is no file any more: it was merged, and leads to the one that was kept.</summary>
public sealed class MergedCustomer
{
    public CustomerId Id { get; init; }

    public CustomerId Kept { get; init; }

    public DateTime At { get; init; }
}

/// <summary>What a customer's rights need of the Kernel's own tables.</summary>
public static class CustomerTraces
{
    /// <summary>Her id and every id that was merged into it: the journal and the access log know her by all of them.</summary>
    public static async Task<IReadOnlyList<CustomerId>> IdsOf(this ClinicDb db, CustomerId customer) =>
        [customer, .. await db.Set<MergedCustomer>().Where(m => m.Kept == customer).Select(m => m.Id).ToListAsync()];

    /// <summary>Blanks what the journal says of her and forgets the answers about her; the seals cover hashes and still hold (ORG-5).</summary>
    public static async Task Blank(this ClinicDb db, CustomerId customer)
    {
        CustomerId? her = customer;
        await db.Set<JournalEntry>().Where(e => e.Customer == her && e.Body != null).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.Body, (string?)null)
            .SetProperty(e => e.Salt, (byte[]?)null)
            .SetProperty(e => e.Reason, (string?)null));
        await db.ForgetAnswers(customer);
    }

    /// <summary>Forgets the answers about her that a repeated request would be given.</summary>
    public static Task ForgetAnswers(this ClinicDb db, CustomerId customer)
    {
        CustomerId? her = customer;
        return db.Set<StoredAnswer>().Where(s => s.Customer == her).ExecuteDeleteAsync();
    }

    /// <summary>How many rows each table of what stands on customers' files has of this one; tables without any are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> RowsOf(this ClinicDb db, CustomerId customer)
    {
        var tables = db.Model.GetEntityTypes().Where(e => typeof(IOfCustomer).IsAssignableFrom(e.ClrType))
            .Select(e => e.GetTableName()!).Distinct(StringComparer.Ordinal).ToList();
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        if (tables.Count == 0)
        {
            return rows;
        }
        await using var command = await db.Command();
        command.CommandText = string.Join(" UNION ALL ", tables.Select(t => $"SELECT '{t}', count(*) FROM {t} WHERE customer = @customer"));
        var id = command.CreateParameter();
        (id.ParameterName, id.Value) = ("@customer", db.Engine.Name == "sqlite" ? Conversions.Blob(customer.Value) : customer.Value);
        command.Parameters.Add(id);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (reader.GetInt64(1) is > 0 and var count)
            {
                rows[reader.GetString(0)] = count;
            }
        }
        return rows;
    }
}
