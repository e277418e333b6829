namespace Yangke.People;

/// <summary>One's own tokens that are not revoked, newest first.</summary>
[Anyone]
public sealed record TokenList : IQuery<TokenListAnswer>;

/// <summary>The tokens.</summary>
public sealed record TokenListAnswer(IReadOnlyList<TokenRow> Rows);

/// <summary>One token, without its secret.</summary>
public sealed record TokenRow(TokenId Token, string Name, DateTime CreatedAt, DateOnly? ExpiresOn);

internal sealed class TokenListHandler : IHandle<TokenList, TokenListAnswer>
{
    public async Task<TokenListAnswer> Handle(TokenList asked, Act act) => new(await act.Db.Set<Token>()
        .Where(t => t.Staff == act.Actor.Staff && t.RevokedAt == null)
        .OrderByDescending(t => t.CreatedAt).Take(100)
        .Select(t => new TokenRow(t.Id, t.Name, t.CreatedAt, t.ExpiresOn)).ToListAsync());
}
