using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Whose data goes within thirty days by one rule, in the order they were registered, within one's scope: to be looked at before it
/// goes. A page reads some two thousand files at most; it may be short and still have a next one.
/// </summary>
[Needs(Permissions.SeeRetention)]
public sealed record ExpiringCustomers(
    [StringLength(60, MinimumLength = 1)] string Rule,
    [Range(0d, 1e15)] long After = 0) : IQuery<ExpiringCustomersAnswer>;

/// <summary>A page of them, and where the next one begins.</summary>
public sealed record ExpiringCustomersAnswer(IReadOnlyList<ExpiringCustomer> Rows, long? Next);

/// <summary>A customer, how much of hers is due with the next night, how much more within thirty days, and whether a hold keeps it.</summary>
public sealed record ExpiringCustomer(CustomerId Customer, string Name, string MemberNumber, int Due, int Soon, bool IsHeld);

internal sealed class ExpiringCustomersHandler(IEnumerable<ICustomerPart> parts) : IHandle<ExpiringCustomers, ExpiringCustomersAnswer>
{
    private const int Size = 50;
    private const int AtOnce = 250;
    private const int Most = 2_000;

    public async Task<ExpiringCustomersAnswer> Handle(ExpiringCustomers asked, Act act)
    {
        var rule = await act.Db.Set<RetentionRule>().SingleOrDefaultAsync(r => r.Code == asked.Rule) ?? throw new Refused(KernelRefusals.Unknown);
        var line = new RetentionLine(default, rule.Code, rule.Months);
        var pieces = parts.SelectMany(p => p.Pieces).Where(p => p.Rule == rule.Code).ToList();
        List<(RetentionCustomer Who, int Due, int Soon)> found = [];
        long? next = asked.After;
        for (var read = 0; next is { } after && read < Most && found.Count < Size; read += AtOnce)
        {
            var batch = await RetentionBatch.Read(pieces, [line], after, AtOnce, act);
            found.AddRange(batch.Customers.Select(c => (c, Of: batch.Of(c, line))).Where(c => c.Of.Due + c.Of.Soon > 0).Select(c => (c.c, c.Of.Due, c.Of.Soon)));
            next = batch.Customers.Count < AtOnce ? null : batch.Customers[^1].Seq;
        }
        if (found.Count > Size)
        {
            found.RemoveRange(Size, found.Count - Size);
            next = found[^1].Who.Seq;
        }
        var ids = found.ConvertAll(f => f.Who.Id);
        var names = await act.Db.Set<Customer>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name);
        return new ExpiringCustomersAnswer(
            [.. found.Select(f => new ExpiringCustomer(
                f.Who.Id, names.GetValueOrDefault(f.Who.Id, ""), Customer.MemberNumberOf(f.Who.Seq), f.Due, f.Soon, f.Who.IsHeld))],
            next);
    }
}
