using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Makes a token for an account from the command line, where whoever owns the machine stands.</summary>
[Internal]
public sealed record IssueToken([StringLength(30)] string Account, [StringLength(60)] string Name) : ICommand<TokenCreatedAnswer>;

internal sealed class IssueTokenHandler : IHandle<IssueToken, TokenCreatedAnswer>
{
    public async Task<TokenCreatedAnswer> Handle(IssueToken asked, Act act)
    {
        var key = Staff.KeyOf(asked.Account);
        var staff = await act.Db.Set<Staff>().SingleOrDefaultAsync(s => s.AccountKey == key && s.EndedAt == null)
            ?? throw new Refused(KernelRefusals.Unknown);
        var (secret, hash) = Session.NewSecret(Token.Prefix);
        var token = new Token(TokenId.New(), staff.Id, asked.Name, hash, act.SystemNow, expiresOn: null, permissions: null);
        act.Db.Add(token);
        act.Tell(new TokenCreated(staff.Id, token.Id, token.Name, token.ExpiresOn));
        return new TokenCreatedAnswer(token.Id, secret);
    }
}
