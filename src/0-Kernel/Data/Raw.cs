using System.Data.Common;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Yangke.Kernel;

/// <summary>Plain SQL on the act's own connection and transaction, for what EF cannot say or what was measured to be hot.</summary>
public static class RawSql
{
    public static async Task<int> Raw(this ClinicDb db, string sql, object values) =>
        await (await Opened(db)).ExecuteAsync(sql, values, db.Database.CurrentTransaction?.GetDbTransaction());

    /// <summary>A command on the context's connection, opened, inside its transaction if there is one.</summary>
    public static async Task<DbCommand> Command(this ClinicDb db)
    {
        var command = (await Opened(db)).CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    private static async Task<DbConnection> Opened(ClinicDb db)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await db.Database.OpenConnectionAsync(); // closed again when the context is given back
        }
        return connection;
    }
}
