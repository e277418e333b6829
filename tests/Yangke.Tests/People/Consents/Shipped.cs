namespace Yangke.Tests.People.Consents;

/// <summary>Words for what the tests of consents do all the time.</summary>
internal static class Shipped
{
    public static WordingId Wording(ConsentPurpose purpose) =>
        WordingId.Of(Guid.Parse($"0195a000-0000-7000-8000-00060000000{(int)purpose + 1}"));

    public static async Task<ConsentId> Agrees(
        this World world, CustomerId customer, ConsentPurpose purpose, Who who = Who.BranchManager, ConsentHow how = ConsentHow.OnPaper) =>
        (await world.As(who).Do(new GiveConsent(customer, purpose, Wording(purpose), how)).Succeeds()).Consent;

    /// <summary>Somebody of fourteen, with a phone of her own.</summary>
    public static async Task<CustomerId> Child(this World world, string? phone = "13511112222") => (await world.As(Who.BranchManager)
        .Do(new RegisterCustomer("小满", phone, Gender.Female, new DateOnly(2011, 9, 1))).Succeeds()).Customer;
}
