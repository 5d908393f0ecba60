-- wrk -t2 -c16 -d30s --latency -s src/test/load/precheck.lua http://127.0.0.1:8080/api/precheck
-- against an application started with --icp-ready.precheck.requests-per-minute=100000000.
-- Several cases in turn, so that remembered table rows alone do not make the figure. Anything but
-- a 200 is counted apart.

local cases = {
  [[{"subject":{"kind":"ENTERPRISE","name":"青峰科技（深圳）有限公司","idType":"BUSINESS_LICENSE","idNumber":"91440300MA5F00001X","province":"440000"},"leader":{"legalRepresentative":true,"residency":"MAINLAND"},"service":{"type":"WEBSITE","industries":["NEWS","GAMES"]},"account":{"registered":true},"domain":{"name":"example.com","registrarScope":"MAINLAND","registrarApproved":"YES","expiresOn":"2028-05-01","holderRelation":"UNIT","realNameVerifiedOn":"2026-11-20"},"server":{"product":"ECS","region":"cn-hangzhou","billing":"SUBSCRIPTION","monthsFirstPurchase":12,"expiresOn":"2027-11-20","publicBandwidthMbps":5},"documents":[{"type":"SUBJECT_LEADER_ID","expiresOn":"2031-02-28"},{"type":"ORGANIZER_CERTIFICATE","longTerm":true}]}]],
  [[{"subject":{"kind":"INDIVIDUAL","province":"310000","householdProvince":"510000"},"service":{"type":"WEBSITE","industries":[]},"account":{"registered":true},"domain":{"name":"青峰.中国","registrarScope":"MAINLAND","expiresOn":"2027-02-01","holderRelation":"SELF"},"server":{"product":"SIMPLE_APPLICATION_SERVER","region":"cn-shanghai","monthsFirstPurchase":1,"monthsRenewed":2,"expiresOn":"2027-03-01"}}]],
  [[{"subject":{"kind":"PUBLIC_INSTITUTION","province":"110000","nameChanged":true,"domainCount":7},"leader":{"legalRepresentative":false},"service":{"type":"APP","industries":["EDUCATION"],"commercialWording":true},"domain":{"name":"example.gov.cn","expiresOn":"2027-06-30","holderRelation":"LEGAL_REPRESENTATIVE"},"server":{"product":"IOT_STUDIO","edition":"STANDARD","orderAmountCny":99.5}}]],
}

local turn = 0
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  ok, others = 0, 0
end

function request()
  turn = turn % #cases + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "application/json", ["Accept-Language"] = turn == 2 and "en" or "zh-CN" }, cases[turn])
end

function response(status)
  if status == 200 then ok = ok + 1 else others = others + 1 end
end

function done(summary)
  local good, bad = 0, 0
  for _, thread in ipairs(threads) do
    good = good + thread:get("ok")
    bad = bad + thread:get("others")
  end
  io.write(string.format("200s: %d (%.0f/s), others: %d\n", good, good / (summary.duration / 1e6), bad))
end
