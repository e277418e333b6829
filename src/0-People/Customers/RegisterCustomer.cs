using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Registers a customer in the branch one works in; a phone already on file is shown before anyone is doubled.</summary>
[Needs(Permissions.RegisterCustomer)]
[Refuses(Refusals.CustomerKnownCode, Refusals.PhoneUnreadableCode, Refusals.BirthdayUnlikelyCode)]
public sealed record RegisterCustomer(
    [StringLength(40, MinimumLength = 1)] string Name,
    [StringLength(40)] string? Phone = null,
    Gender Gender = Gender.Unknown,
    DateOnly? Birthday = null,
    [StringLength(60)] string? Workplace = null,
    [StringLength(500)] string? Note = null,
    bool EvenIfKnown = false) : ICommand<Registered>;

/// <summary>The new customer and her member number.</summary>
public sealed record Registered(CustomerId Customer, string MemberNumber);

internal sealed class RegisterCustomerHandler : IHandle<RegisterCustomer, Registered>
{
    public async Task<Registered> Handle(RegisterCustomer asked, Act act)
    {
        var profile = CustomerProfile.Read(
            asked.Name, asked.Phone, asked.Gender, asked.Birthday, asked.Workplace, asked.Note, HouseDay.Of(act.Now));
        if (profile.Phone is { } phone && !asked.EvenIfKnown)
        {
            await RefuseIfKnown(phone, act);
        }
        var customer = Customer.Register(profile, act.Actor.Branch, act.Actor.Staff, act.Now);
        act.Db.Add(customer);
        await act.Flush(); // the database gives the number the member number and the search index are made of
        await Customer.Index(act.Db, customer);
        act.Tell(new CustomerRegistered(customer.Id, customer.Name, customer.MemberNumber, customer.Branch));
        return new Registered(customer.Id, customer.MemberNumber);
    }

    /// <summary>Within one's scope the refusal says who; outside only where, and no id (DESIGN §9).</summary>
    private static async Task RefuseIfKnown(PhoneNumber phone, Act act)
    {
        var known = await (
            from customer in act.Db.Set<Customer>().IgnoreQueryFilters()
            join branch in act.Db.Set<Branch>().IgnoreQueryFilters() on customer.Branch equals branch.Id
            where customer.Phone == phone
            orderby customer.Seq
            select new { customer.Id, customer.Name, customer.Seq, BranchName = branch.Name }).Take(20).ToListAsync();
        var mine = await Customer.Seen(act, known.Select(k => k.Id));
        if (known.Find(k => mine.Contains(k.Id)) is { } seen)
        {
            throw Refusals.CustomerKnown(seen.Name, Customer.MemberNumberOf(seen.Seq), seen.Id);
        }
        if (known.Count > 0)
        {
            throw Refusals.CustomerKnownElsewhere(known[0].BranchName);
        }
    }
}
