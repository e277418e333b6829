using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Says who cares for a customer in a role from now on; the former one ends. Without anybody the role is free again. Where
/// somebody is replaced a reason is asked for (REC-10). The consultant is also the customer's relationship owner (FU-10).
/// </summary>
[Needs(Permissions.AssignOwner)]
[Refuses(Refusals.OwnerEndedCode, Refusals.OwnerReasonCode)]
public sealed record AssignOwner(
    CustomerId Customer, OwnerRole Role, StaffId? Staff = null, [StringLength(200)] string? Reason = null) : ICommand<Done>;

internal sealed class AssignOwnerHandler : IHandle<AssignOwner, Done>
{
    public async Task<Done> Handle(AssignOwner asked, Act act)
    {
        var former = await act.Db.Set<Ownership>().AsTracking()
            .SingleOrDefaultAsync(o => o.Customer == asked.Customer && o.Role == asked.Role && o.EndedAt == null);
        if (former?.Staff == asked.Staff)
        {
            return default;
        }
        var reason = string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason.Trim();
        if (former is not null && reason is null)
        {
            throw Refusals.OwnerReason();
        }
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        var (from, to) = (await Name(former?.Staff, act), await Name(asked.Staff, act));
        if (to is { EndedAt: not null })
        {
            throw Refusals.OwnerEnded(to.Name);
        }
        former?.End(act.Now);
        await act.Flush(); // one open owner a role: the former must be gone before the next comes
        if (asked.Staff is { } staff)
        {
            act.Db.Add(new Ownership(asked.Customer, asked.Role, staff, act.Now, act.Actor.Staff == default ? null : act.Actor.Staff, reason));
        }
        act.Reason = reason;
        act.Tell(new OwnerAssigned(asked.Customer, branch, asked.Role, asked.Staff, [new Change($"owner{asked.Role}", from?.Name, to?.Name)]));
        await act.Flush();
        await Ownership.Hold(asked.Customer, act);
        if (asked.Role == OwnerRole.Consultant)
        {
            await Ownership.Relate(asked.Customer, act);
        }
        return default;
    }

    private static async Task<Staff?> Name(StaffId? staff, Act act) => staff is null ? null
        : await act.Db.Set<Staff>().IgnoreQueryFilters(ClinicDb.Colleagues).SingleAsync(s => s.Id == staff);
}
