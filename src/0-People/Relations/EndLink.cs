using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Ends an accepted link from either side, with the reason; it ends on both files.</summary>
[Needs(Permissions.CorrectCustomer)]
[Refuses(Refusals.LinkEndedCode)]
public sealed record EndLink(RelationId Relation, [StringLength(200, MinimumLength = 1)] string Reason) : ICommand<Done>;

internal sealed class EndLinkHandler : IHandle<EndLink, Done>
{
    public async Task<Done> Handle(EndLink asked, Act act)
    {
        var hers = await act.Db.Set<Relation>().AsTracking().SingleAsync(r => r.Id == asked.Relation);
        if (hers.EndedAt is not null)
        {
            throw Refusals.LinkEnded();
        }
        act.Reason = asked.Reason.Trim();
        // The other side may be of a branch one does not see; what is written there is only that it ended.
        var sides = await act.Db.Set<Relation>().IgnoreQueryFilters(ClinicDb.WholeHouse).AsTracking().Where(r => r.Link == hers.Link).ToListAsync();
        var branches = await act.Db.Set<Customer>().IgnoreQueryFilters(ClinicDb.WholeHouse)
            .Where(c => c.Id == hers.Customer || c.Id == hers.Other).ToDictionaryAsync(c => c.Id, c => c.Branch);
        foreach (var side in sides)
        {
            side.End(act.Reason, act.Now);
            act.Tell(new LinkEnded(side.Customer, branches[side.Customer], side.Id, side.Kind, [new Change(side.Kind.ToString(), null, null)]));
        }
        return default;
    }
}
