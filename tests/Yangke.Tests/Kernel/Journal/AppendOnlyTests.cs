using System.Data.Common;

namespace Yangke.Tests.Kernel;

/// <summary>The database itself refuses to change journal and access log; only a blanking of body, salt and reason passes.</summary>
public sealed class AppendOnlyTests
{
    [Theory]
    [BothEngines("UPDATE journal SET body = '{}'")]
    [BothEngines("UPDATE journal SET fact = 'people.nothing', body = NULL, salt = NULL, reason = NULL")]
    [BothEngines("UPDATE journal SET reason = 'x', body = NULL, salt = NULL")]
    [BothEngines("UPDATE journal SET customer = NULL, body = NULL, salt = NULL, reason = NULL WHERE customer IS NOT NULL")]
    [BothEngines("UPDATE journal SET staff = id, body = NULL, salt = NULL, reason = NULL")]
    [BothEngines("UPDATE journal SET position = position + 1, body = NULL, salt = NULL, reason = NULL")]
    [BothEngines("UPDATE journal SET body_hash = salt, body = NULL, salt = NULL, reason = NULL")]
    [BothEngines("DELETE FROM journal")]
    [BothEngines("UPDATE access_log SET level = 'Money'")]
    [BothEngines("DELETE FROM access_log")]
    public async Task ItCannotBeChanged(Engine engine, string sql)
    {
        await using var world = await World.Open(engine);
        await world.As(Who.BranchManager).Ask(new CustomerCard(world.WangXiaoming)).Succeeds();
        (await Should.ThrowAsync<DbException>(() => world.Sql(sql))).Message.ShouldContain("append only");
    }

    [Theory, BothEngines]
    public async Task ErasureMayBlankBodySaltAndReasonTogether(Engine engine)
    {
        await using var world = await World.Open(engine);
        (await world.Sql("UPDATE journal SET body = NULL, salt = NULL, reason = NULL")).ShouldBeGreaterThan(0);
    }
}
