namespace Yangke.People;

/// <summary>Revokes one of one's own tokens; programs using it are refused from now on.</summary>
[Anyone(InPerson = true)]
public sealed record RevokeToken(TokenId Token) : ICommand<Done>;

internal sealed class RevokeTokenHandler : IHandle<RevokeToken, Done>
{
    public async Task<Done> Handle(RevokeToken asked, Act act)
    {
        var token = await act.Db.Set<Token>().SingleAsync(t => t.Id == asked.Token);
        if (token.Staff != act.Actor.Staff)
        {
            throw new Refused(KernelRefusals.Unknown);
        }
        token.Revoke(act.SystemNow);
        act.Tell(new TokenRevoked(token.Staff, token.Id));
        return default;
    }
}
