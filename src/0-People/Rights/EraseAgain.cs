namespace Yangke.People;

/// <summary>Erases somebody whom a restored backup brought back. The house does it before it opens.</summary>
[Internal]
public sealed record EraseAgain(CustomerId Customer) : ICommand<Done>;

internal sealed class EraseAgainHandler(IEnumerable<ICustomerPart> parts) : IHandle<EraseAgain, Done>
{
    public async Task<Done> Handle(EraseAgain asked, Act act)
    {
        await Erasure.Of(act, asked.Customer, parts);
        return default;
    }
}
