using Dapper;
using Microsoft.Extensions.DependencyInjection;
using System.Data.Common;

namespace Yangke.Tests.Kernel;

/// <summary>Seals show tampering (ORG-2): verify names what was done; an attacker here owns the database, not the key.</summary>
public sealed class VerifyTests
{
    private static async Task<World> Sealed(Engine engine)
    {
        var world = await World.Open(engine);
        await Seal(world);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        await world.As(Who.BranchManager).Do(new CorrectCustomer(world.WangXiaoming, 1, "王晓明", Reason: "听错")).Succeeds();
        await world.As(Who.Receptionist).Do(new RegisterCustomer("张三")).Succeeds();
        await Seal(world);
        (await Verify(world)).ShouldBeEmpty();
        // Whoever owns the database is stopped by no trigger.
        if (engine == Engine.Sqlite)
        {
            await world.Sql("DROP TRIGGER journal_append_only; DROP TRIGGER journal_no_delete; DROP TRIGGER access_log_append_only; DROP TRIGGER access_log_no_delete");
        }
        else
        {
            await world.Sql("DROP TRIGGER journal_append_only ON journal; DROP TRIGGER access_log_append_only ON access_log");
        }
        return world;
    }

    // On PostgreSQL an entry is sealed once no transaction of the whole cluster could still come before it, so other tests
    // can hold it up for a moment.
    private static async Task Seal(World world)
    {
        for (var tries = 0; (await world.Get<Verification>().Run(null, CancellationToken.None)).Unsealed > 0; tries++)
        {
            tries.ShouldBeLessThan(600, "never settled");
            await world.Get<Sealing>().Run(CancellationToken.None);
            await Task.Delay(tries == 0 ? 0 : 50);
        }
    }

    private static async Task<IReadOnlyList<string>> Verify(World world) =>
        (await world.Get<Verification>().Run(null, CancellationToken.None)).Findings;

    [Theory]
    [BothEngines("UPDATE journal SET body = replace(body, '张', '章') WHERE body LIKE '%张三%'", "body of entry")]
    [BothEngines("UPDATE journal SET salt = body_hash WHERE body LIKE '%张三%'", "body of entry")]
    [BothEngines("UPDATE journal SET salt = NULL WHERE body LIKE '%张三%'", "body of entry")]
    [BothEngines("UPDATE journal SET body = NULL, salt = NULL, reason = NULL WHERE body LIKE '%张三%'", "blank and no erasure covers it")]
    [BothEngines("UPDATE journal SET body_hash = salt WHERE body LIKE '%张三%'", "was changed")]
    [BothEngines("UPDATE journal SET fact = 'people.signed-in' WHERE body LIKE '%张三%'", "journal: an entry under seal")]
    [BothEngines("UPDATE journal SET use_case = 'x' WHERE body LIKE '%张三%'", "journal: an entry under seal")]
    [BothEngines("UPDATE journal SET staff = NULL WHERE body LIKE '%张三%'", "journal: an entry under seal")]
    [BothEngines("UPDATE journal SET customer = NULL WHERE body LIKE '%张三%'", "journal: an entry under seal")]
    [BothEngines("UPDATE journal SET branch = act WHERE body LIKE '%张三%'", "journal: an entry under seal")]
    [BothEngines("DELETE FROM journal WHERE body LIKE '%张三%'", "entries were deleted")]
    [BothEngines("UPDATE access_log SET level = 'Money'", "access_log: an entry under seal")]
    [BothEngines("DELETE FROM access_log", "entries were deleted")]
    [BothEngines("DELETE FROM seal WHERE log = 'journal' AND number = 1", "seal 1 is missing")]
    [BothEngines("DELETE FROM seal WHERE log = 'journal' AND number > 1", "the end was cut off")]
    [BothEngines("DELETE FROM seal", "the end was cut off")]
    [BothEngines("UPDATE seal SET entries = entries + 1 WHERE log = 'journal'", "journal: seal 1")]
    public async Task WhatWasDoneIsNamed(Engine engine, string tampering, string finding)
    {
        await using var world = await Sealed(engine);
        (await world.Sql(tampering)).ShouldBeGreaterThan(0, "nothing was tampered with");
        (await Verify(world)).ShouldContain(f => f.Contains(finding), string.Join("; ", await Verify(world)));
    }

    [Theory, BothEngines]
    public async Task AFlippedInstantAndAnEntrySlippedInAreNamed(Engine engine)
    {
        await using var world = await Sealed(engine);
        var column = engine == Engine.Sqlite ? "at + 1" : "at + interval '1 microsecond'";
        await world.Sql($"UPDATE access_log SET at = {column}");
        (await Verify(world)).ShouldContain(f => f.Contains("access_log: an entry under seal"));
        // A copy of an entry, at the same place in commit order where the engine lets it, under a fresh id.
        if (engine == Engine.Postgres)
        {
            await world.Sql("INSERT INTO journal (id, position, act, use_case, fact, body, salt, body_hash, at) "
                + "SELECT act, position, act, use_case, fact, body, salt, body_hash, at FROM journal WHERE body LIKE '%张三%'");
            (await Verify(world)).ShouldContain(f => f.Contains("slipped in"));
        }
    }

    /// <summary>The whole chain made anew over a changed entry, with every skill but without the key.</summary>
    [Theory, BothEngines]
    public async Task AChainMadeAgainWithoutTheKeyIsNamed(Engine engine)
    {
        await using var world = await Sealed(engine);
        await world.Sql("UPDATE journal SET fact = 'people.signed-in' WHERE body LIKE '%张三%'");
        await world.Sql("DELETE FROM seal");
        var heads = Path.Combine(world.Settings.DataFolder, "forged.log");
        using (var forger = new Sealing(world.Data, new Keys(new byte[32]), world.Works.Clock, heads))
        {
            await forger.Run(CancellationToken.None);
        }
        var findings = await Verify(world);
        findings.ShouldContain(f => f.Contains("without the key"));
        findings.ShouldContain(f => f.Contains("made again"));
        // And if the file of heads was swapped as well, the key still tells.
        File.Copy(heads, world.Settings.HeadsFile, overwrite: true);
        (await Verify(world)).ShouldContain(f => f.Contains("without the key"));
    }

    [Theory, BothEngines]
    public async Task ALostOrGarbledFileOfHeadsIsNamedNotACrash(Engine engine)
    {
        await using var world = await Sealed(engine);
        await File.AppendAllTextAsync(world.Settings.HeadsFile, "journal x\njournal nonsense abc\n\0\0\0\n");
        (await Verify(world)).ShouldNotBeEmpty();
        File.Delete(world.Settings.HeadsFile);
        (await Verify(world)).ShouldContain(f => f.Contains("the file of seal heads is missing"));
    }

    /// <summary>Erasure blanks bodies without breaking seals (ORG-5); verify accepts it only beside the fact that covers it.</summary>
    [Theory, BothEngines]
    public async Task ABlankBodyIsCleanWhereAnErasureCoversIt(Engine engine)
    {
        await using var world = await Sealed(engine);
        var erased = await world.As(Who.Receptionist).Do(new RegisterCustomer("要求删除")).Succeeds();
        await world.System.Do(new Perform(act =>
        {
            act.Tell(new Pretended(erased.Customer));
            return Task.CompletedTask;
        })).Succeeds();
        await Seal(world);
        await world.Sql("UPDATE journal SET body = NULL, salt = NULL, reason = NULL WHERE body LIKE '%要求删除%'");
        (await Verify(world)).ShouldHaveSingleItem().ShouldContain("no erasure covers it");
        var knowing = new Verification(world.Data, world.Get<Keys>(), world.Settings.HeadsFile, erasedFact: "test.pretended");
        (await knowing.Run(null, CancellationToken.None)).Findings.ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task TwoNodesSealingAtOnceMakeOneChain(Engine engine)
    {
        await using var world = await World.Open(engine);
        await using var other = world.OtherNode();
        for (var i = 0; i < 5; i++)
        {
            await world.As(Who.Receptionist).Do(new RegisterCustomer($"客{i}")).Succeeds();
            await Task.WhenAll(world.Get<Sealing>().Run(CancellationToken.None), other.Get<Sealing>().Run(CancellationToken.None));
        }
        await Seal(world);
        (await Verify(world)).ShouldBeEmpty();
    }
}

/// <summary>Stands for an erasure until there is one.</summary>
public sealed record Pretended(CustomerId Customer) : Fact
{
    public override CustomerId? About => Customer;
}
