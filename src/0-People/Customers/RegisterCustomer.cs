using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Registers a customer in the branch one works in; a phone or an identity already on file is shown before anyone is doubled.</summary>
[Needs(Permissions.RegisterCustomer)]
[Refuses(
    Refusals.CustomerKnownCode, Refusals.PhoneUnreadableCode, Refusals.BirthdayUnlikelyCode, Refusals.IdentityKnownCode,
    Refusals.IdentityUnreadableCode, Refusals.IdentityDiffersCode)]
public sealed record RegisterCustomer(
    [StringLength(40, MinimumLength = 1)] string Name,
    [StringLength(40)] string? Phone = null,
    Gender Gender = Gender.Unknown,
    DateOnly? Birthday = null,
    [StringLength(60)] string? Workplace = null,
    [StringLength(500)] string? Note = null,
    bool EvenIfKnown = false,
    IdentityKind IdentityKind = IdentityKind.ResidentCard,
    [StringLength(40)] string? IdentityNumber = null) : ICommand<Registered>;

/// <summary>The new customer and her member number.</summary>
public sealed record Registered(CustomerId Customer, string MemberNumber);

internal sealed class RegisterCustomerHandler(Keys keys) : IHandle<RegisterCustomer, Registered>
{
    public async Task<Registered> Handle(RegisterCustomer asked, Act act)
    {
        var profile = CustomerProfile.Read(
            asked.Name, asked.Phone, asked.Gender, asked.Birthday, asked.Workplace, asked.Note, HouseDay.Of(act.Now));
        var identity = string.IsNullOrWhiteSpace(asked.IdentityNumber) ? null : Identities.Read(asked.IdentityKind, asked.IdentityNumber);
        profile = identity is null ? profile : Identities.Agreeing(profile, identity);
        if (!asked.EvenIfKnown)
        {
            await RefuseIfKnown(profile.Phone, identity, act);
        }
        var customer = Customer.Register(profile, act.Actor.Branch, act.Actor.Staff, act.Now);
        act.Db.Add(customer);
        await act.Flush(); // the database gives the number the member number and the search index are made of
        await Customer.Index(act.Db, customer);
        act.Tell(new CustomerRegistered(customer.Id, customer.Name, customer.MemberNumber, customer.Branch));
        if (identity is not null)
        {
            Identities.Record(customer, identity, null, keys, act);
        }
        return new Registered(customer.Id, customer.MemberNumber);
    }

    // Compiled, and asked first: nearly every number is new, and the whole question about duplicates was a third of registering.
    private readonly Func<ClinicDb, PhoneNumber?, Task<bool>> _isOnFile = EF.CompileAsyncQuery((ClinicDb db, PhoneNumber? phone) =>
        db.Set<Customer>().IgnoreQueryFilters(ClinicDb.WholeHouse).Any(c => c.Phone == phone));

    private async Task RefuseIfKnown(PhoneNumber? phone, IdentityNumber? identity, Act act)
    {
        if (identity is not null)
        {
            await Identities.RefuseIfKnown(identity, default, keys, act);
        }
        if (phone is not null && await _isOnFile(act.Db, phone) && await Duplicates.Of(act, new Traits(Phone: phone)) is [var known, ..])
        {
            throw known.Customer is { } customer
                ? Refusals.CustomerKnown(known.Name!, known.MemberNumber!, customer) : Refusals.CustomerKnownElsewhere(known.BranchName);
        }
    }
}
