using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Makes a personal token; the secret is shown this once.</summary>
[Needs(People.Permissions.UseTokens, InPerson = true)]
public sealed record CreateToken(
    [StringLength(60, MinimumLength = 1)] string Name,
    DateOnly? ExpiresOn = null,
    [MaxLength(50)] IReadOnlyList<string>? Permissions = null) : ICommand<TokenCreatedAnswer>;

/// <summary>The token and its secret.</summary>
public sealed record TokenCreatedAnswer(TokenId Id, string Token);

internal sealed class CreateTokenHandler : IHandle<CreateToken, TokenCreatedAnswer>
{
    public Task<TokenCreatedAnswer> Handle(CreateToken asked, Act act)
    {
        var (secret, hash) = Session.NewSecret(Token.Prefix);
        var token = new Token(TokenId.New(), act.Actor.Staff, asked.Name.Trim(), hash, act.SystemNow, asked.ExpiresOn, asked.Permissions);
        act.Db.Add(token);
        act.Tell(new TokenCreated(act.Actor.Staff, token.Id, token.Name, token.ExpiresOn));
        return Task.FromResult(new TokenCreatedAnswer(token.Id, secret));
    }
}
