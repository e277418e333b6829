using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Notes what a customer was given: a gift, an upgrade, a discount, a courtesy; by whom, when and why (CON-1).</summary>
[Needs(Permissions.WriteNotes)]
[Refuses(Refusals.DayUnlikelyCode)]
public sealed record NoteFavour(
    CustomerId Customer,
    FavourKind Kind,
    [StringLength(100, MinimumLength = 1)] string What,
    [Range(0d, 1e9)] long? ValueMinor = null,
    [StringLength(200)] string? Why = null,
    DateOnly? GivenOn = null,
    StaffId? GivenBy = null) : ICommand<FavourNotedAnswer>;

/// <summary>The new favour.</summary>
public sealed record FavourNotedAnswer(FavourId Favour);

internal sealed class NoteFavourHandler : IHandle<NoteFavour, FavourNotedAnswer>
{
    public async Task<FavourNotedAnswer> Handle(NoteFavour asked, Act act)
    {
        var today = HouseDay.Of(act.Now);
        var givenOn = asked.GivenOn ?? today;
        if (givenOn > today || givenOn.Year < 2000)
        {
            throw Refusals.DayUnlikely("givenOn");
        }
        var favour = new Favour(
            FavourId.New(), asked.Customer, asked.Kind, asked.What.Trim(), string.IsNullOrWhiteSpace(asked.Why) ? null : asked.Why.Trim(),
            asked.ValueMinor, givenOn, asked.GivenBy ?? act.Actor.Staff, act.Now);
        act.Db.Add(favour);
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new FavourNoted(asked.Customer, branch, favour.Id, favour.Kind, [new Change(favour.Kind.ToString(), null, favour.What)]));
        return new FavourNotedAnswer(favour.Id);
    }
}
