using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Yangke.Host.Api;

namespace Yangke.Host.Doors;

/// <summary>The doors through which a cookie comes and goes: first start, signing in, signing out.</summary>
internal static class SignInDoors
{
    /// <summary>What the sign-in page sends; device and address are read off the request.</summary>
    public sealed record Credentials(
        [StringLength(30)] string Account, [StringLength(200)] string Password, [StringLength(30)] string? Code = null);

    private static readonly Refusal s_demoHereOnly = new("people.demo-here-only",
        "演示机构只能在本机上运行，没有创建。请去掉对外的地址再启动。",
        "A demo house runs on this machine only; nothing was set up. Start again without addresses open to others.")
    { Field = "kind" };

    public static void MapSignIn(this WebApplication app)
    {
        var catalogue = app.Services.GetRequiredService<Catalogue>();
        ApiDoors.Describe<Credentials, MeAnswer>(
            app.MapPost("/api/people/sign-in", http => ApiDoors.Answer(http, SignInHere)), catalogue.Of(typeof(SignIn)), byPost: true);
        ApiDoors.Describe<SignOut, Done>(
            app.MapPost("/api/people/sign-out", http => ApiDoors.Answer(http, SignOutHere)), catalogue.Of(typeof(SignOut)), byPost: true);
        ApiDoors.Describe<SetUpHouse, SetUpAnswer>(
            app.MapPost("/api/people/set-up-house", http => ApiDoors.Answer(http, SetUpHere)), catalogue.Of(typeof(SetUpHouse)), byPost: true);
    }

    private static async Task<Outcome<MeAnswer>> SignInHere(HttpContext http)
    {
        OnlyOurPages(http.Request);
        var credentials = await Reading.Body<Credentials>(http);
        return await Enter(http, credentials.Account ?? "", credentials.Password ?? "", credentials.Code);
    }

    private static async Task<Outcome<SetUpAnswer>> SetUpHere(HttpContext http)
    {
        OnlyOurPages(http.Request);
        var asked = await Reading.Body<SetUpHouse>(http);
        if (asked.Kind == HouseKind.Demo && !http.RequestServices.GetRequiredService<HouseSettings>().OnlyThisMachine)
        {
            throw new Refused(s_demoHereOnly);
        }
        var done = await http.Desk().Do(asked);
        if (done.Refusal is { } refusal)
        {
            return new Outcome<SetUpAnswer>(refusal);
        }
        var works = http.RequestServices.GetRequiredService<Works>();
        if (asked.Kind == HouseKind.Demo)
        {
            await DemoHouse.Fill(works, 2_000, seed: 20260302, progress: null, http.RequestAborted);
            Print(done.Value.DemoAccounts);
        }
        var me = await Enter(http, asked.Account, asked.Password);
        return me.Refusal is null ? new Outcome<SetUpAnswer>(new SetUpAnswer(me.Value, done.Value.DemoAccounts)) : new Outcome<SetUpAnswer>(me.Refusal);
    }

    private static async Task<Outcome<MeAnswer>> Enter(HttpContext http, string account, string password, string? code = null)
    {
        var works = http.RequestServices.GetRequiredService<Works>();
        var limits = http.RequestServices.GetRequiredService<Limits>();
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        await limits.Take($"sign-in:address:{address}", 20, TimeSpan.FromMinutes(1));
        // Hashed: whatever was typed, a NUL too, is a name the database can keep, and no account stands in a table of limits.
        var typed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.Trim().ToLowerInvariant())));
        await limits.Take($"sign-in:account:{typed}", 5, TimeSpan.FromMinutes(1));
        if (code is not null)
        {
            // Three codes are good at a time: who has the password must not get to try thousands a day.
            await limits.Take($"sign-in:code:{typed}", 20, TimeSpan.FromHours(1));
        }
        var signedIn = await new Desk(works, Actor.Nobody).Do(new SignIn(account, password, Device(http.Request), address, code));
        if (signedIn.Refusal is { } refusal)
        {
            return new Outcome<MeAnswer>(refusal);
        }
        SessionCookie.Set(http, signedIn.Value.Secret);
        var who = await http.RequestServices.GetRequiredService<Doorkeeper>().Who(signedIn.Value.Secret);
        return await new Desk(works, who!.Actor).Ask(new Me());
    }

    private static async Task<Outcome<Done>> SignOutHere(HttpContext http)
    {
        SessionCookie.Clear(http);
        var outcome = await http.Desk().Do(new SignOut());
        http.RequestServices.GetRequiredService<Doorkeeper>().Forget();
        return outcome;
    }

    // Signing in carries no cookie yet, so the entrance has not looked: another site must not sign anybody in.
    private static void OnlyOurPages(HttpRequest request)
    {
        if (request.Headers["X-Yangke"] != "1" || request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin"))
        {
            throw new Refused(Problems.ForeignPage);
        }
    }

    private static string Device(HttpRequest request)
    {
        var agent = new string([.. request.Headers.UserAgent.ToString().Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return agent.Length > 200 ? agent[..200] : agent.Length == 0 ? "?" : agent;
    }

    // To whoever started the house, on standard output and never in the logs.
    private static void Print(IReadOnlyList<DemoAccount> accounts)
    {
        foreach (var account in accounts)
        {
            Console.Out.WriteLine($"  {account.Account,-12} {account.Password}   {account.Position} {account.Name}");
        }
    }
}

/// <summary>First start done: who is signed in now, and the demo's accounts with their passwords, shown this once.</summary>
public sealed record SetUpAnswer(MeAnswer Me, IReadOnlyList<DemoAccount> DemoAccounts);
