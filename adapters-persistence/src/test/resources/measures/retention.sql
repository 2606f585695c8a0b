SELECT COALESCE(SUM(was), 0) AS a, COALESCE(SUM(was AND still), 0) AS b, COALESCE(SUM(new), 0) AS c
FROM (SELECT MAX(business_date >= {beforeStart} AND business_date < {from}) AS was,
        MAX(business_date >= {beforeEnd} AND business_date < {to}) AS still,
        MIN(business_date) >= {from} AND MIN(business_date) < {to} AS new
    FROM days GROUP BY customer_id) p
