using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>
/// Corrects a customer's file, on the version one has seen. What one's position may not see (private life) is left as it is.
/// The phone is left when it is not given and replaced when it is; an empty one removes it.
/// </summary>
[Needs(Permissions.CorrectCustomer)]
[Refuses(Refusals.PhoneUnreadableCode, Refusals.BirthdayUnlikelyCode)]
public sealed record CorrectCustomer(
    CustomerId Customer,
    [Range(1, int.MaxValue)] int Version,
    [StringLength(40, MinimumLength = 1)] string Name,
    [StringLength(40)] string? Phone = null,
    Gender Gender = Gender.Unknown,
    DateOnly? Birthday = null,
    [StringLength(60)] string? Workplace = null,
    [StringLength(500)] string? Note = null,
    [StringLength(200)] string? Reason = null) : ICommand<Corrected>, IEdit;

/// <summary>The version the file has now.</summary>
public sealed record Corrected(int Version);

internal sealed class CorrectCustomerHandler : IHandle<CorrectCustomer, Corrected>
{
    public async Task<Corrected> Handle(CorrectCustomer asked, Act act)
    {
        var customer = await act.Db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == asked.Customer);
        customer.MadeOn(asked);
        var profile = CustomerProfile.Read(
            asked.Name, asked.Phone, asked.Gender, asked.Birthday, asked.Workplace, asked.Note, HouseDay.Of(act.Now));
        profile = profile with
        {
            Phone = asked.Phone is null ? customer.Phone : profile.Phone,
            Note = act.Actor.May(Permissions.PrivateLife) ? profile.Note : customer.Note,
        };
        var before = await customer.Indexed(act.Db);
        var changes = customer.Correct(profile, act.Now);
        if (changes.Count > 0)
        {
            act.Reason = asked.Reason;
            await customer.IndexAgain(act.Db, before);
            act.Tell(new CustomerCorrected(customer.Id, customer.Branch, changes));
            await act.Flush();
        }
        return new Corrected(customer.Version);
    }
}
