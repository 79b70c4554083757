using System.Text;
using ForeignServers.Apis;
using ForeignServers.Apis.Etcd;

namespace ForeignServers;

/// <summary>Keys and values as base64, revisions as strings of digits, a transaction, and a watch that streams.</summary>
internal static class EtcdScenario
{
    private static readonly ReadOnlyMemory<byte> Key = "greeting"u8.ToArray();

    public static async Task RunAsync(Uri address)
    {
        using var etcd = new EtcdClient(new EtcdClientOptions { BaseUrl = address, AllowAnonymous = true });

        var first = await etcd.KV.PutAsync(new EtcdserverpbPutRequest { Key = Key, Value = "hello"u8.ToArray() });
        Console.WriteLine($"put {first.Header!.Revision} {first.Header.ClusterId > 0}");

        var range = await etcd.KV.RangeAsync(new EtcdserverpbRangeRequest { Key = Key });
        Console.WriteLine($"range {range.Count} {Text(range.Kvs![0].Value)} version {range.Kvs[0].Version}");

        Console.WriteLine("swapped " + await SwapAsync(etcd, expected: "hello", replacement: "goodbye"));
        Console.WriteLine("swapped " + await SwapAsync(etcd, expected: "hello", replacement: "again"));

        await WatchAsync(etcd, first.Header.Revision!.Value);

        var deleted = await etcd.KV.DeleteRangeAsync(new EtcdserverpbDeleteRangeRequest { Key = Key, PrevKv = true });
        Console.WriteLine($"deleted {deleted.Deleted} {Text(deleted.PrevKvs![0].Value)}");
        Console.WriteLine($"left {(await etcd.KV.RangeAsync(new EtcdserverpbRangeRequest { Key = Key })).Count ?? 0}");

        try { await etcd.KV.RangeAsync(new EtcdserverpbRangeRequest()); }
        catch (ApiException exception) { Console.WriteLine($"failed {(int)exception.StatusCode}"); }
    }

    private static async Task<bool> SwapAsync(EtcdClient etcd, string expected, string replacement)
    {
        var answer = await etcd.KV.TxnAsync(new EtcdserverpbTxnRequest
        {
            Compare = [new EtcdserverpbCompare { Key = Key, Target = CompareCompareTarget.VALUE, Result = CompareCompareResult.EQUAL, Value = Encoding.UTF8.GetBytes(expected) }],
            Success = [new EtcdserverpbRequestOp { RequestPut = new EtcdserverpbPutRequest { Key = Key, Value = Encoding.UTF8.GetBytes(replacement) } }],
        });
        return answer.Succeeded ?? false;
    }

    // From the first revision on: what has happened, and then what happens while the stream is open.
    private static async Task WatchAsync(EtcdClient etcd, long revision)
    {
        var request = new EtcdserverpbWatchRequest { CreateRequest = new EtcdserverpbWatchCreateRequest { Key = Key, StartRevision = revision } };
        await foreach (var message in etcd.Watch.WatchAsync(request))
        {
            if (message.Result!.Created == true) Console.WriteLine("watching");
            foreach (var change in message.Result.Events ?? [])
            {
                var value = Text(change.Kv!.Value);
                Console.WriteLine($"saw {value} at {change.Kv.ModRevision - revision}");
                if (value == "goodbye") await etcd.KV.PutAsync(new EtcdserverpbPutRequest { Key = Key, Value = "live"u8.ToArray() });
                if (value == "live") return;
            }
        }
    }

    private static string Text(ReadOnlyMemory<byte>? value) => Encoding.UTF8.GetString(value!.Value.Span);
}
