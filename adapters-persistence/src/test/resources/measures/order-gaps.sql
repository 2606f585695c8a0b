SELECT gap AS a, COUNT(*) AS b
FROM (SELECT business_date, DATEDIFF(business_date, LAG(business_date) OVER
        (PARTITION BY customer_id ORDER BY business_date)) AS gap FROM days) g
WHERE gap IS NOT NULL AND business_date >= {from} AND business_date < {to}
GROUP BY gap ORDER BY gap
