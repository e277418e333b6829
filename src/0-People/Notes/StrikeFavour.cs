using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Strikes a favour that was noted wrongly, with the reason; it counts no more in what she was given.</summary>
[Needs(Permissions.WriteNotes)]
[Refuses(Refusals.AlreadyStruckCode)]
public sealed record StrikeFavour(FavourId Favour, [StringLength(200, MinimumLength = 1)] string Reason) : ICommand<Done>;

internal sealed class StrikeFavourHandler : IHandle<StrikeFavour, Done>
{
    public async Task<Done> Handle(StrikeFavour asked, Act act)
    {
        var favour = await act.Db.Set<Favour>().AsTracking().SingleAsync(f => f.Id == asked.Favour);
        act.Reason = asked.Reason.Trim();
        favour.Strike(act.Reason, act.Now);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == favour.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new FavourStruck(favour.Customer, branch, favour.Id, [new Change(favour.Kind.ToString(), favour.What, null)]));
        return default;
    }
}
